/** Lets Ctrl-C and the query engine in between: an engine whose answers nobody takes stands still. */
export const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));

export type Pause = typeof pause;
