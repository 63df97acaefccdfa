#!/usr/bin/env node
import { isHomebodyError } from '@homebody/core';
import { buildPack } from '../build/build-pack.ts';
import type { OnProgress } from '../build/progress.ts';
import { loginIn } from '../engine/clickhouse-options.ts';
import { commandOf } from './arguments.ts';
import { help } from './help.ts';
import { summaryText } from './summary-text.ts';

const told: OnProgress = ({ step, seconds, result }) => {
  if (seconds === undefined)
    return void (process.stderr.isTTY && process.stderr.write(`${step} … ${result ?? ''}\r`));
  process.stderr.write(`${step.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${result ?? ''}\n`);
};

const run = async (): Promise<number> => {
  const stop = new AbortController();
  // A second Ctrl-C ends at once, as people expect.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('stopped')));
  try {
    const command = commandOf(process.argv.slice(2));
    if (command.command === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const summary = await buildPack(command.options, {
      onProgress: told,
      signal: stop.signal,
      clickhouseLogin: loginIn(process.env),
    });
    process.stdout.write(command.json ? `${JSON.stringify(summary, undefined, 2)}\n` : summaryText(summary));
    return 0;
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
