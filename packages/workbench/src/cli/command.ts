import { type ParseArgsConfig, parseArgs } from 'node:util';
import { HomebodyError } from '@homebody/core';
import type { OnProgress } from '../build/progress.ts';
import type { ConfiguredOptions } from '../config/read-config.ts';

export type Flags = NonNullable<ParseArgsConfig['options']>;

type Parsed<Own extends Flags> = ReturnType<
  typeof parseArgs<{ options: Own & typeof everywhere; allowPositionals: true }>
>;
export type FlagValues<Own extends Flags> = Parsed<Own>['values'];

/** Where a command writes, and what may stop it. */
export interface CommandLine {
  /** The answer. */
  readonly print: (text: string) => void;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A command line understood, and not run yet. */
export interface ReadCommand {
  readonly request: unknown;
  /** Resolves to the exit code. */
  readonly run: (line: CommandLine) => Promise<number>;
}

/** One word behind `homebody`. To add one, write a file in `commands/` and a line in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** All that `homebody help NAME` prints. */
  readonly help: string;
  /** Reads what stands behind the name, over what a configuration file says. Throws `invalid-config` naming the option at fault; `undefined` when help is asked for. */
  readonly read: (args: readonly string[], config?: ConfiguredOptions) => ReadCommand | undefined;
}

export interface CommandParts<Own extends Flags, Request> extends Omit<Command, 'read'> {
  readonly flags: Own;
  readonly request: (values: FlagValues<Own>, files: readonly string[], config: ConfiguredOptions) => Request;
  readonly run: (request: Request, line: CommandLine) => Promise<number>;
}

const everywhere = { help: { type: 'boolean', short: 'h' } } as const satisfies Flags;

export const defineCommand = <const Own extends Flags, Request>({
  flags,
  request,
  run,
  ...told
}: CommandParts<Own, Request>): Command => ({
  ...told,
  read: (args, config = {}) => {
    const { values, positionals } = parsed({ ...everywhere, ...flags }, args);
    if (values['help']) return undefined;
    const read = request(values as FlagValues<Own>, positionals, config);
    return { request: read, run: (line) => run(read, line) };
  },
});

const parsed = (flags: Flags, args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    // Its messages name the option already.
    throw refuse(error instanceof Error ? error.message : String(error));
  }
};

export const refuse = (message: string): HomebodyError => new HomebodyError('invalid-config', message);

export const wholeNumber = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw refuse(`Option --${option} is "${text}"; expected a whole number.`);
  return Number(text);
};
