import { writeReport } from '../../report/write-report.ts';
import type { PeopleFiles } from '../../customers/people-insight.ts';
import { checkCustomerFields } from '../../customers/read-customers.ts';
import { defineCommand, refuse, wholeNumber } from '../command.ts';
import { logFlags, logFlagsHelp, logSource } from '../log-flags.ts';

export const reportCommand = defineCommand({
  name: 'report',
  summary: 'writes a page with pictures of what a pack has learned, and for whom it works',
  flags: {
    ...logFlags,
    out: { type: 'string' },
    customers: { type: 'string' },
    'customer-id': { type: 'string' },
    'customer-fields': { type: 'string' },
    survey: { type: 'string' },
    'no-replay': { type: 'boolean' },
    'max-age': { type: 'string' },
  },
  help: `homebody report: writes one page about a pack, to be read in any browser, printed or sent.

  homebody report FOLDER --out FILE [--events LOG --catalog ITEMS] [options]

${logFlagsHelp}
  --out FILE           the page, such as report.html
  --customers FILE     a CRM's export, one row per customer, in the same formats; never part of a pack
  --customer-fields NAME=COLUMN,…
                       what of it your customers agreed to have used; nothing else is read
  --customer-id COLUMN where the customer's identity is, which the log's user or person has too
  --survey FILE        one row per answer: customer, question, answer
  --no-replay          does not replay the newest days, which takes as long as a build
  --max-age DAYS       how long ago what the pack knows may end (30)
  -h, --help           prints this

The page is one file that fetches nothing and runs nothing. Without a log it shows what was learned, coverage, freshness and sizes;
with the log also for whom it works, what its people do together, what is foreseen, the privacy price, what was counted again, and
how good the log is.
`,
  request: (values, [pack, ...more]) => {
    if (pack === undefined) throw refuse('The folder of the pack is missing: homebody report FOLDER.');
    if (more.length > 0) throw refuse(`Unexpected "${more.join(' ')}"; logs go behind --events.`);
    if (values.out === undefined) throw refuse('Option --out is missing: the file to write the page to.');
    const maxAge = wholeNumber('max-age', values['max-age']);
    return {
      pack,
      ...logSource(values),
      out: values.out,
      replay: values['no-replay'] !== true,
      peopleFiles: peopleFilesIn(values),
      ...(maxAge !== undefined && { maxAge }),
    };
  },
  run: async (options, { print, onProgress, signal }) => {
    const { checked } = await writeReport(options, { onProgress, signal });
    print(
      `${checked.ok ? '' : 'Something is wrong with this pack; the page says what. '}Report written to ${options.out}\n`,
    );
    return 0;
  },
});

const peopleFilesIn = (values: {
  readonly customers?: string | undefined;
  readonly 'customer-id'?: string | undefined;
  readonly 'customer-fields'?: string | undefined;
  readonly survey?: string | undefined;
}): PeopleFiles => {
  const { customers: path, 'customer-id': id, 'customer-fields': told, survey } = values;
  if (path === undefined && (id !== undefined || told !== undefined))
    throw refuse('Options --customer-id and --customer-fields go with --customers.');
  if (path !== undefined && told === undefined)
    throw refuse('Option --customer-fields is missing: what of the customers is to be read, as plan=Plan.');
  const fields = Object.fromEntries(
    (told ?? '').split(',').map((part) => {
      const [name = '', ...column] = part.trim().split('=');
      return [name, column.join('=') || name] as const;
    }),
  );
  if (path !== undefined) checkCustomerFields(fields);
  return {
    ...(path !== undefined && { customers: { path, fields, ...(id !== undefined && { id }) } }),
    ...(survey !== undefined && { survey: { path: survey } }),
  };
};
