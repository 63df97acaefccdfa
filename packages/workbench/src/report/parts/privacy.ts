import { barChart } from '../bar-chart.ts';
import { fixed, percent, whole } from '../figures.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import type { Part, ReportData } from '../part.ts';
import { claimIn } from '../../check/proof.ts';
import { tableOf } from '../table.ts';

const names = { pair: 'Pairs of items', item: 'Popularity and vectors of items' } as const;

export const privacy: Part = {
  id: 'privacy',
  title: 'Privacy, and what it costs',
  body: (data) =>
    markup`${proved(data)}
      <h3>What the thresholds cost</h3>
      ${price(data)}`,
};

const proved = ({ checked: { proofs, k } }: ReportData): Markup =>
  proofs
    ? tableOf({
        caption: 'What was counted again in the log',
        columns: ['section', 'has to hold', 'looked at', 'not so'],
        rows: proofs.map(({ section, claim, checked, violations }) => [
          section,
          claimIn(claim, k),
          whole(checked),
          violations.length === 0
            ? 'none'
            : `${whole(violations.length)}, such as ${violations[0]?.what ?? ''}`,
        ]),
      })
    : markup`<p>The thresholds were not counted again: that takes the log.</p>`;

const price = ({ evaluation, evaluationSkipped }: ReportData): Markup => {
  const built = evaluation?.built;
  if (!built?.price)
    return markup`<p>
      It was not measured: ${built?.priceSkipped ?? evaluationSkipped ?? 'the log was not given.'}
    </p>`;
  const { rows, stated, judged } = built.price;
  const isStated = ({ of, k }: (typeof rows)[number]): boolean => k === stated[of];
  return markup`${barChart({
    id: 'price',
    says: `Share of the next new items of ${judged} people that were found, with 95 % intervals, if only what at least k people did were used. At k = 1 nothing is left out, which no pack does.`,
    groups: (['pair', 'item'] as const).map((of) => ({
      title: names[of],
      bars: rows
        .filter((row) => row.of === of)
        .map((row) => ({
          label: `k = ${row.k}${isStated(row) ? ', as in the pack' : ''}`,
          value: row.hitRate.mean,
          low: row.hitRate.low,
          high: row.hitRate.high,
          said: percent(row.hitRate.mean),
          kind: isStated(row) ? ('own' as const) : ('other' as const),
        })),
    })),
    table: {
      caption: 'Quality at other thresholds',
      columns: ['threshold', 'left', 'hit rate @10', 'NDCG @10', 'NDCG against the pack’s'],
      rows: rows.map((row) => [
        `${names[row.of]}, k = ${row.k}`,
        whole(row.left),
        fixed(row.hitRate.mean),
        fixed(row.ndcg.mean),
        isStated(row)
          ? 'as in the pack'
          : `${fixed(row.ndcgGain.mean)} (${fixed(row.ndcgGain.low)} to ${fixed(row.ndcgGain.high)})`,
      ]),
    },
  })}${built.price.share > 1 ? markup`<p>One in ${built.price.share} people was counted for this, with thresholds as much lower.</p>` : nothing}`;
};
