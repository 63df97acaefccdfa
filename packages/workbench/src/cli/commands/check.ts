import { checkPack } from '../../check/check-pack.ts';
import { checkText } from '../../check/check-text.ts';
import { defineCommand, refuse, wholeNumber } from '../command.ts';
import { logFlags, logFlagsHelp, logSource } from '../log-flags.ts';

export const checkCommand = defineCommand({
  name: 'check',
  summary: 'proves that a pack is whole, and with its log that it says nothing over too few people',
  flags: {
    ...logFlags,
    'max-age': { type: 'string' },
    groups: { type: 'string' },
    json: { type: 'boolean' },
  },
  help: `homebody check: opens a pack as a visitor's browser does, and holds it against its own promises.

  homebody check FOLDER [--events LOG --catalog ITEMS] [options]

${logFlagsHelp}
  --max-age DAYS       how long ago what the pack knows may end (30)
  --groups FILE        customers and their groups, to audit over: segments and clusters that take in one group less than
                       four fifths as often as another fail, unless the configuration says why they are meant so
  --json               prints all of it as JSON, every violation by name
  -h, --help           prints this

Without a log, files, hashes, sizes, versions and slots are checked. With the log that the pack was built from, people are counted
again for every pair and item in it. Ends with 1 when anything is wrong, and says what.
`,
  request: (values, [pack, ...more]) => {
    if (pack === undefined) throw refuse('The folder of the pack is missing: homebody check FOLDER.');
    if (more.length > 0) throw refuse(`Unexpected "${more.join(' ')}"; logs go behind --events.`);
    const maxAge = wholeNumber('max-age', values['max-age']);
    return {
      options: { pack, ...logSource(values), ...(maxAge !== undefined && { maxAge }), groups: values.groups },
      json: values.json ?? false,
    };
  },
  run: async ({ options, json }, { print, onProgress, signal }) => {
    const checked = await checkPack(options, { onProgress, signal });
    print(json ? `${JSON.stringify(checked, undefined, 2)}\n` : checkText(checked));
    return checked.ok ? 0 : 1;
  },
});
