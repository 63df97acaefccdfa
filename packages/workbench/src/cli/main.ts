#!/usr/bin/env node
import { isHomebodyError } from '@homebody/core';
import type { OnProgress } from '../build/progress.ts';
import { commandOf } from './arguments.ts';

const told: OnProgress = ({ step, seconds, result }) => {
  if (seconds === undefined)
    return void (process.stderr.isTTY && process.stderr.write(`${step} … ${result ?? ''}\r`));
  process.stderr.write(`${step.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${result ?? ''}\n`);
};

const print = (text: string): void => void process.stdout.write(text);

const run = async (): Promise<number> => {
  const stop = new AbortController();
  // A second Ctrl-C ends at once, as people expect.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('stopped')));
  try {
    const understood = commandOf(process.argv.slice(2));
    if ('help' in understood) {
      print(understood.help);
      return 0;
    }
    return await understood.run({ print, onProgress: told, signal: stop.signal, environment: process.env });
  } catch (error) {
    if (stop.signal.aborted) {
      process.stderr.write('\nStopped. Nothing was written.\n');
      return 130;
    }
    if (!isHomebodyError(error)) throw error;
    process.stderr.write(`homebody: ${error.message} [${error.code}]\n`);
    return 1;
  }
};

process.exitCode = await run();
