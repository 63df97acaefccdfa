/** A tab, as far as these tests need one. */
export interface EngineTab {
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page, with values that JSON can hold; resolves to what it, or its promise, comes to. */
  readonly evaluate: <Value, Given extends readonly unknown[]>(
    run: (...given: Given) => Value | Promise<Value>,
    ...given: Given
  ) => Promise<Value>;
}

export interface RunningEngine {
  /** As the browser itself says. */
  readonly version: string;
  readonly newTab: () => Promise<EngineTab>;
  readonly close: () => Promise<void>;
}

/** A browser with a JavaScript engine and a network stack of its own. */
export interface Engine {
  readonly name: string;
  readonly launch: () => Promise<RunningEngine>;
}
