#!/usr/bin/env node
import { isHomebodyError } from '@homebody/core';
import { readConfig } from '../config/read-config.ts';
import { commandOf, configPathOf } from './arguments.ts';
import { progressText } from './progress-text.ts';

const print = (text: string): void => void process.stdout.write(text);

const run = async (): Promise<number> => {
  const stop = new AbortController();
  // A second Ctrl-C ends at once, as people expect.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('stopped')));
  try {
    const args = process.argv.slice(2);
    const config = configPathOf(args);
    const understood = commandOf(args, config === undefined ? {} : await readConfig(config));
    if ('help' in understood) {
      print(understood.help);
      return 0;
    }
    return await understood.run({
      print,
      onProgress: progressText((text) => process.stderr.write(text), process.stderr.isTTY ?? false),
      signal: stop.signal,
      environment: process.env,
    });
  } catch (error) {
    if (stop.signal.aborted) {
      process.stderr.write('\nStopped. No result was written.\n');
      return 130;
    }
    if (!isHomebodyError(error)) throw error;
    process.stderr.write(`homebody: ${error.message} [${error.code}]\n`);
    return 1;
  }
};

process.exitCode = await run();
