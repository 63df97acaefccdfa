import { parseArgs } from 'node:util';
import type { ConfiguredOptions } from '../config/read-config.ts';
import { type Command, type ReadCommand, refuse } from './command.ts';
import { commands } from './commands.ts';
import { helpOf } from './help.ts';

/** What is to be run, or the help to print instead. */
export type Understood = ({ readonly command: string } & ReadCommand) | { readonly help: string };

/** The configuration file that a command line names, if any. */
export const configPathOf = (args: readonly string[]): string | undefined => {
  const { config } = parseArgs({
    args: [...args],
    options: { config: { type: 'string' } },
    // What else is there is for the command to judge.
    strict: false,
  }).values;
  return typeof config === 'string' ? config : undefined;
};

/** Reads a command line, over what a configuration file says. Throws `invalid-config` naming the command or option at fault. */
export const commandOf = (args: readonly string[], config: ConfiguredOptions = {}): Understood => {
  const [word, ...rest] = args;
  if (word === undefined || word === '--help' || word === '-h') return { help: helpOf(commands) };
  if (word === 'help') return { help: rest[0] === undefined ? helpOf(commands) : named(rest[0]).help };
  const command = named(word);
  const read = command.read(rest, config);
  return read ? { command: command.name, ...read } : { help: command.help };
};

const named = (word: string): Command => {
  const command = commands.find(({ name }) => name === word);
  if (command) return command;
  const names = commands.map(({ name }) => name).join(', ');
  throw refuse(
    word.startsWith('-')
      ? `Unexpected "${word}"; the command comes first: ${names}.`
      : `Unknown command "${word}"; expected ${names}.`,
  );
};
