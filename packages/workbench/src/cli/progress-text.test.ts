import { describe, expect, it } from 'vitest';
import { progressText } from './progress-text.ts';

const said = (isTerminal: boolean) => {
  const written: string[] = [];
  const tell = progressText((text) => written.push(text), isTerminal);
  const step = 'Reading the log';
  const underway = (seconds: number, left: number | undefined) =>
    tell({
      step,
      seconds: undefined,
      result: undefined,
      underway: { seconds, left: { step: left, build: undefined } },
    });
  tell({ step, seconds: undefined, result: undefined });
  for (let second = 1; second <= 12; second += 1) underway(second, second < 12 ? undefined : 100);
  underway(20, 100);
  tell({ step, seconds: 21, result: '5 rows' });
  return written;
};

describe('progress on stderr', () => {
  it('is now and then a line in a file', () => {
    expect(said(false)).toEqual([
      'Reading the log            10 s …  left: step unknown, build unknown\n',
      'Reading the log            20 s …  left: step about 2 min, build unknown\n',
      'Reading the log          21.0 s  5 rows\n',
    ]);
  });

  it('is one line that is written over on a terminal', () => {
    const written = said(true);
    expect(written.slice(0, -1).every((text) => text.startsWith('\u001b[2K') && text.endsWith('\r'))).toBe(
      true,
    );
    expect(written.at(-1)).toBe('\u001b[2KReading the log          21.0 s  5 rows\n');
  });
});
