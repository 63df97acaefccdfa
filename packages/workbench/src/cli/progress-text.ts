import type { OnProgress } from '../build/progress.ts';

/** Where a terminal's width is not known, steps still on their way are told about this seldom. */
const everySeconds = 10;

/** Tells a build's steps: on a terminal, the running one in one line that is written over; in a file, now and then a line. */
export const progressText = (write: (text: string) => void, isTerminal: boolean): OnProgress => {
  let told = 0;
  return ({ step, seconds, result, underway }) => {
    const name = step.padEnd(22);
    if (seconds !== undefined) {
      told = 0;
      return write(
        `${isTerminal ? clear : ''}${name} ${seconds.toFixed(1).padStart(6)} s  ${result ?? ''}\n`,
      );
    }
    if (!underway) return void (isTerminal && write(`${clear}${step} … ${result ?? ''}\r`));
    const { left } = underway;
    const said = `${name} ${underway.seconds.toFixed(0).padStart(6)} s …  left: step ${about(left.step)}, build ${about(left.build)}`;
    if (isTerminal) return write(`${clear}${said}\r`);
    if (underway.seconds - told < everySeconds) return;
    told = underway.seconds;
    write(`${said}\n`);
  };
};

const clear = '\u001b[2K';

const about = (seconds: number | undefined): string => {
  if (seconds === undefined) return 'unknown';
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`;
  return `about ${Math.round(seconds / 60)} min`;
};
