/** Reads a browser's trace: which tasks of the page's main thread were long, and who made them so. */

export interface LongTask {
  /** What takes most of it, e.g. `script /js/shop.js`, `layout`, `parse HTML`. */
  readonly name: string;
  /** By the clock, and by the thread's own time, which other programs on the machine don't lengthen. */
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Thread time in scripts of ours, and in the jail's frame. */
  readonly oursMs: number;
}

export const traceCategories = ['toplevel', 'devtools.timeline', 'v8.execute'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly scriptName?: string };
    readonly beginData?: { readonly url?: string };
  };
}

const longMs = 50;

/** Tasks over 50 ms by the clock or by thread time, and those in which code of ours ran for a fifth of that. */
export const longTasksIn = (trace: Buffer, shopUrl: string): readonly LongTask[] => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const complete = traceEvents
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && mainThreads.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts);
  const tasks = complete.filter(({ name }) => name.endsWith('RunTask'));
  // No task at all is a browser that names them otherwise, not a page without work.
  if (tasks.length === 0) throw new Error('trace: expected tasks of the main thread, found none');
  return tasks
    .map((task) => describe(task, complete, shopUrl))
    .filter(({ wallMs, cpuMs, oursMs }) => Math.max(wallMs, cpuMs, 5 * oursMs) > longMs);
};

const urlOf = ({ args }: TraceEvent): string =>
  args?.data?.url ?? args?.data?.scriptName ?? args?.beginData?.url ?? '';

const isOurs = (event: TraceEvent): boolean => /\/homebody\/|^about:srcdoc/.test(urlOf(event));

const threadMs = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

const describe = (task: TraceEvent, events: readonly TraceEvent[], shopUrl: string): LongTask => {
  const end = task.ts + (task.dur ?? 0);
  const inside = events.filter(
    (event) =>
      event !== task &&
      event.pid === task.pid &&
      event.tid === task.tid &&
      event.ts >= task.ts &&
      event.ts + (event.dur ?? 0) <= end,
  );
  let oursMs = 0;
  let countedUntil = 0;
  for (const event of inside) {
    // What lies within something counted already is counted.
    if (!isOurs(event) || event.ts < countedUntil) continue;
    oursMs += threadMs(event);
    countedUntil = event.ts + (event.dur ?? 0);
  }
  const longest = inside
    .filter(({ name }) => !name.endsWith('RunTask') && name !== 'ThreadControllerImpl::RunTask')
    .sort((a, b) => threadMs(b) - threadMs(a))
    .find(({ name }) => name !== 'v8.callFunction' && name !== 'v8.run');
  const url = longest ? urlOf(longest).replace(shopUrl, '') : '';
  const name = longest ? `${longest.name}${url && ` ${url}`}` : 'nothing named';
  return { name, wallMs: (task.dur ?? 0) / 1000, cpuMs: threadMs(task), oursMs };
};
