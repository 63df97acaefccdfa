import type { Command } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [buildCommand, checkCommand];
