import { type ForestRow, forestChart } from '../forest-chart.ts';
import { counted } from '../figures.ts';
import { markup } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

export const bestCustomers: Part = {
  id: 'best-customers',
  title: 'What the best customers have in common',
  body: ({ insight }) => {
    if (!insight || insight.best.tooThin !== undefined) return notSaid(insight?.best.tooThin);
    const { best, others, traits, valueOf } = insight.best;
    const clear = traits.filter(({ isClear }) => isClear);
    const rows: readonly ForestRow[] = traits.map(({ name, difference, isClear }) => ({
      label: name,
      ...difference,
      said: signed(difference.value),
      kind: isClear ? 'own' : 'other',
    }));
    return markup`<p>
        The tenth of the customers who ${valueOf === 'value' ? 'spent' : 'bought'} most are ${counted(best, 'person', 'people')};
        here they are held against the other ${counted(others, 'customer')}. ${
          clear.length === 0
            ? 'Nothing that was looked at tells them apart beyond chance.'
            : `${counted(clear.length, 'trait')} of ${traits.length} stand${clear.length === 1 ? 's' : ''} out beyond chance, all taken together.`
        }
        It says who they are, not what made them so: giving others the same trait need not make them better customers.
      </p>
      ${forestChart({
        id: 'best-traits',
        says: 'How much more (right) or less (left) each trait holds of the best customers, in standard deviations, with 95 % intervals. 0.2 is little, 0.8 is much. Grey ones may be chance.',
        rows,
        table: {
          caption: 'The best customers against all others',
          columns: ['trait', 'standard deviations', '95 % interval', 'beyond chance'],
          rows: traits.map(({ name, difference, isClear }) => [
            name,
            signed(difference.value),
            `${signed(difference.low)} to ${signed(difference.high)}`,
            isClear ? 'yes' : 'no',
          ]),
        },
      })}`;
  },
};
