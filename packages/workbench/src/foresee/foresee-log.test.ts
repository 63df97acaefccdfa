import { dayMs, hourMs, minuteMs, seededRandom } from '@homebody/core';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { buildPack } from '../build/build-pack.ts';
import type { BuildSummary } from '../build/build-summary.ts';
import { checkPack } from '../check/check-pack.ts';
import { openPack } from '../check/open-pack.ts';
import { summaryText } from '../cli/summary-text.ts';
import { foresights } from '../report/parts/foresights.ts';
import { catalogueCsv, csvOf, itemId, shopEnd, testFolder } from '../test-shop.ts';

const folder = testFolder();
const [out, log, items] = ['pack', 'log.csv', 'items.csv'].map((name) => join(folder.path, name)) as [
  string,
  string,
  string,
];

/** People who mostly come at their own hour for what they like, and buy a little after they have put something in the cart. */
const rowsOf = (people: number) => {
  const random = seededRandom(7);
  return Array.from({ length: people }, (_, person) => {
    const taste = person % 4;
    const usual = [8, 13, 20][person % 3]!;
    const wealth = 2 / (0.2 + random() + random());
    const eagerness = random();
    const rows: { user: string; item: string; event: string; at: number; quantity: number }[] = [];
    let day = 60 * random();
    const leaves = random() ** 2;
    let stays = true;
    while (day < 110) {
      const hour = random() < 0.7 ? usual : [8, 13, 20][Math.floor(3 * random())]!;
      let at = shopEnd - Math.floor(112 - day) * dayMs + hour * hourMs + Math.floor(minuteMs * 30 * random());
      const looks = 1 + Math.floor(4 * random() + 3 * eagerness);
      for (let look = 0; look < looks; look += 1) {
        const item = itemId(random() < 0.5 ? taste : Math.floor(4 * random()), Math.floor(12 * random()));
        const row = { user: `p${person}`, item, quantity: 1 };
        rows.push({ ...row, event: 'view_item', at });
        if (random() < 0.4 * eagerness) {
          rows.push({ ...row, event: 'add_to_cart', at: at + 5_000 });
          const quantity = 1 + Math.floor(-2 * wealth * Math.log((1 - random()) * (1 - random())));
          if (random() < 0.6) {
            rows.push({ ...row, quantity, event: 'purchase', at: at + 2 * minuteMs });
            stays = random() > leaves;
          }
        }
        at += 3 * minuteMs;
      }
      if (!stays || random() < 0.05) break;
      day += 2 + 18 * random();
    }
    return rows;
  })
    .flat()
    .sort((a, b) => a.at - b.at);
};

let summary: BuildSummary;
beforeAll(async () => {
  folder.file('log.csv', csvOf(rowsOf(1_500)));
  folder.file('items.csv', catalogueCsv());
  const groups = Array.from(
    { length: 1_500 },
    (_, person) => `p${person},${Math.floor(person / 12) % 2 ? 'one' : 'other'}`,
  );
  const given = folder.file('groups.csv', ['customer,group', ...groups].join('\n'));
  summary = await buildPack(
    {
      events: [log],
      catalog: items,
      out,
      privacyPrice: false,
      fairness: { groups: given },
      segments: {
        soon: { when: { prediction: { of: 'purchase7', atLeast: 0.3 } } },
        late: { when: { prediction: { of: 'purchase90', atLeast: 0.3 } } },
      },
    },
    { clock: () => shopEnd },
  );
}, 240_000);
afterAll(folder.remove);

test('every question of the pack is audited over the groups given, and stands in the model card', async () => {
  const { predictions, card } = await openPack(out);
  const names = predictions!.foresights.map(({ name }) => name);
  expect(summary.foreseenAudits.map(({ of, by, measure, groups }) => [of, by, measure, groups])).toEqual(
    names.flatMap((name) => [
      [name, 'groups', 'opportunity', 2],
      [name, 'groups', 'calibration', 2],
    ]),
  );
  // Tastes and hours are alike in both groups: they fare alike but for chance.
  for (const { ratio } of summary.foreseenAudits) expect(ratio.value).toBeGreaterThan(0.7);
  expect(card!.audits).toEqual(expect.arrayContaining([...summary.foreseenAudits]));
  const parts = card!.parts.map(({ name }) => name);
  for (const name of names) expect(parts).toContain(name);
});

test('a log teaches what its visitors will do, and the pack says it by those questions alone that fare well', async () => {
  const { predictions, faults } = await openPack(out);
  expect(faults).toEqual([]);
  const { reports, choiceReports, buyers, people } = summary.foreseen!;
  expect(people).toBe(1_500);
  expect(predictions!.told).toEqual(['view_item', 'add_to_cart', 'purchase']);
  expect(predictions!.foresights.map(({ name }) => name)).toEqual(
    reports.filter(({ withheld }) => withheld === undefined).map(({ name }) => name),
  );
  expect(predictions!.foresights.map(({ name }) => name)).toContain('purchaseInVisit');
  expect(predictions!.choices.map(({ name }) => name)).toEqual(['nextCategory', 'bestTime']);
  for (const { quality } of choiceReports) expect(quality!.gain.low).toBeGreaterThan(0);
  expect(buyers.withheld).toBeUndefined();
  expect(predictions!.buyers!.orders.q).toBeGreaterThan(1);
  for (const { network } of predictions!.foresights)
    for (const name of ['visitPages', 'visitSearches', 'searches30', 'byEmail'])
      expect(network.features).not.toContain(name);
});

test('the summary says how each question fared, and which segments ask for what there is not', () => {
  const said = summaryText(summary);
  expect(said).toMatch(/foreseen {3}learned from 1,500 people:/);
  expect(said).toMatch(/purchaseInVisit, how likely to buy in this visit: AUC 0\.\d{3} \(/);
  const withheld = summary.foreseen!.reports.find(({ name }) => name === 'purchase90')!.withheld;
  expect(withheld).toBeTruthy();
  expect(said).toContain(`purchase90 is left out: ${withheld}`);
  expect(summary.unforeseen).toContainEqual({ segment: 'late', prediction: 'purchase90' });
  expect(said).toContain('Segment late asks for purchase90, which this pack has not');
});

test('the report says how each question fared, with a picture, and what buyers do in words', async () => {
  const { predictions } = await openPack(out);
  const checked = await checkPack({ pack: out }, { clock: () => shopEnd });
  const told = { checked, world: undefined, evaluation: undefined, evaluationSkipped: undefined };
  const { text } = foresights.body({ ...told, predictions, foreseen: summary.foreseen });
  const { quality } = summary.foreseen!.reports.find(({ name }) => name === 'purchaseInVisit')!;
  expect(text).toContain(`area under the curve of ${quality!.area.value.toFixed(3)}`);
  expect(text).toContain('What moves it most: ');
  expect(text.match(/<circle/g)!.length).toBeGreaterThanOrEqual(quality!.reliability.length);
  expect(text).toMatch(/buys for the first time today, \d\.\d\d further purchases are expected/);
  expect(text).toContain('Left out: 0 people of the rarer outcome');
  for (const { people: size } of quality!.reliability) expect(size).toBeGreaterThanOrEqual(50);
  expect(foresights.body({ ...told, predictions }).text).toContain('that takes the log');
  expect(foresights.body(told).text).toContain('foresees nothing');
});

test('[P10] counted again in the log, there are enough people behind all that is foreseen', async () => {
  const { proofs, faults } = await checkPack(
    { pack: out, events: [log], catalog: items },
    { clock: () => shopEnd },
  );
  expect(faults).toEqual([]);
  const proof = proofs!.find(({ section }) => section === 'predictions')!;
  const { predictions } = await openPack(out);
  const options = predictions!.choices.reduce((sum, choice) => sum + choice.options.length, 0);
  expect(proof.checked).toBe(2 * predictions!.foresights.length + options + 1);
  expect(proof.violations).toEqual([]);
}, 60_000);

test('[P10] a log of fewer people does not prove it, and the check names what has too few', async () => {
  const few = folder.file('few.csv', csvOf(rowsOf(1_500).filter(({ user }) => Number(user.slice(1)) < 40)));
  const { proofs } = await checkPack({ pack: out, events: [few], catalog: items }, { clock: () => shopEnd });
  const { violations } = proofs!.find(({ section }) => section === 'predictions')!;
  expect(violations.map(({ what }) => what)).toContain('"purchaseInVisit", answered with yes,');
  for (const { people } of violations) expect(people).toBeLessThan(50);
}, 60_000);
