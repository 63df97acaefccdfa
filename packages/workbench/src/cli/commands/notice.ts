import { languages } from '@homebody/core';
import { makeNotice } from '../../notice/make-notice.ts';
import { defineCommand, refuse } from '../command.ts';

export const noticeCommand = defineCommand({
  name: 'notice',
  summary: 'writes what is kept of a visitor, where and for how long, from the declarations of the events',
  flags: {
    events: { type: 'string' },
    shop: { type: 'string' },
    contact: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string', multiple: true },
  },
  help: `homebody notice: writes what is kept of a visitor, where and for how long, from the declarations that the code itself goes by.

  homebody notice --shop NAME --out notice.html --out notice.json [options]

  --shop NAME          the shop's name, as visitors know it
  --out FILE           a file ending in .html, to be read and printed, or in .json, for machines; may be given twice
  --events FILE        a module whose default export is the list of events that createHomebody is given
  --contact TEXT       whom visitors ask
  --language TAG       of the page to be read: en, de, fr or es; what machines read is the same in all    (en)
  -h, --help           prints this

Prints the notice's hash, and what the receipts of Homebody's banner name as their text while the banner has its own words.
What the page says is right about the code; whether it is enough for the law of a country is not for a program to say.
`,
  request: ({ events, shop, contact, language: tag = 'en', out = [] }, files) => {
    if (files.length > 0)
      throw refuse(`Unexpected "${files.join(' ')}"; files go behind --out and --events.`);
    if (shop === undefined) throw refuse("Option --shop is missing: the shop's name.");
    if (out.length === 0) throw refuse('Option --out is missing: a file that ends in .html or .json.');
    const language = languages.find((one) => one === tag);
    if (!language)
      throw refuse(`Option --language: expected one of ${languages.join(', ')}, found "${tag}".`);
    return { events, shop, contact, language, out };
  },
  run: async (options, { print }) => {
    const { hash, receipts } = await makeNotice(options);
    print(
      [
        ...options.out.map((file) => `Written to ${file}`),
        `Notice ${hash}`,
        ...Object.entries(receipts).map(([lang, text]) => `Text of receipts, banner in ${lang}: ${text}`),
        '',
      ].join('\n'),
    );
    return 0;
  },
});
