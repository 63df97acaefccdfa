import { readFileSync, writeFileSync } from 'node:fs';

/** Runs something and tells the most memory that this process held meanwhile. */
export const withPeakMemory = async <Result>(
  run: () => Result | Promise<Result>,
): Promise<{ readonly result: Result; readonly peakBytes: number }> => {
  forgetPeak();
  const result = await run();
  return { result, peakBytes: peakBytes() };
};

/** Linux forgets a process's peak when asked to; elsewhere the peak is that of everything so far. */
const forgetPeak = (): void => {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // No such file: the peak stays what it was.
  }
};

const peakBytes = (): number => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Asked below, in the way that every system knows.
  }
  return process.resourceUsage().maxRSS * 1024;
};
