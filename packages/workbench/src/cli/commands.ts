import type { Command } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { evalCommand } from './commands/eval.ts';
import { noticeCommand } from './commands/notice.ts';
import { reportCommand } from './commands/report.ts';

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  evalCommand,
  reportCommand,
  noticeCommand,
];
