import { evalText } from '../../eval/eval-text.ts';
import { evaluate } from '../../eval/evaluate.ts';
import { defineCommand, refuse, wholeNumber } from '../command.ts';
import { logFlags, logFlagsHelp, logSource } from '../log-flags.ts';

export const evalCommand = defineCommand({
  name: 'eval',
  summary: 'replays the newest days of a log, and says for whom recommendations work',
  flags: {
    ...logFlags,
    people: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  help: `homebody eval: replays the newest days of a shop's own log against a pack that knows only the days before.

  homebody eval [FOLDER] --events LOG [options]

${logFlagsHelp}
  --people N           people to judge by, at most (600)
  --seed N             repeats an evaluation exactly (1)
  --json               prints all of it as JSON
  -h, --help           prints this

Without the folder of a pack, one is built from the older part of the log and thrown away. A pack that is given has to be older
than the log: only what happened after its own log's end is judged by. Ends with 1 when that are too few people to conclude from.
`,
  request: (values, [pack, ...more]) => {
    if (more.length > 0) throw refuse(`Unexpected "${more.join(' ')}"; logs go behind --events.`);
    if (!values.events) throw refuse('Option --events is missing: the log to replay.');
    const people = wholeNumber('people', values.people);
    const seed = wholeNumber('seed', values.seed);
    return {
      options: {
        ...logSource(values),
        pack,
        ...(people !== undefined && { people }),
        ...(seed !== undefined && { seed }),
      },
      json: values.json ?? false,
    };
  },
  run: async ({ options, json }, { print, onProgress, signal }) => {
    const evaluation = await evaluate(options, { onProgress, signal });
    print(json ? `${JSON.stringify(evaluation, undefined, 2)}\n` : evalText(evaluation));
    return 0;
  },
});
