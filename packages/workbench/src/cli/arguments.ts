import { type Command, type ReadCommand, refuse } from './command.ts';
import { commands } from './commands.ts';
import { helpOf } from './help.ts';

/** What is to be run, or the help to print instead. */
export type Understood = ({ readonly command: string } & ReadCommand) | { readonly help: string };

/** Reads a command line. Throws `invalid-config` naming the command or option at fault. */
export const commandOf = (args: readonly string[]): Understood => {
  const [word, ...rest] = args;
  if (word === undefined || word === '--help' || word === '-h') return { help: helpOf(commands) };
  if (word === 'help') return { help: rest[0] === undefined ? helpOf(commands) : named(rest[0]).help };
  const command = named(word);
  const read = command.read(rest);
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
