import type { Command } from './command.ts';

/** What `homebody help` prints. */
export const helpOf = (commands: readonly Command[]): string =>
  [
    "homebody: builds Homebody packs from a shop's own log, on the shop's own machine.",
    '',
    ...commands.map(({ name, summary }) => `  homebody ${name.padEnd(8)}${summary}`),
    '',
    'homebody help COMMAND tells the options of one. Nothing leaves this machine but for a ClickHouse that you name.',
    '',
  ].join('\n');
