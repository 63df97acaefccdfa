import type { OpenedPack } from './open-pack.ts';

/** Bytes after brotli against what docs/design.md allows. */
export interface Budgeted {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

const beforeTheFirst = 100_000;
const perTenThousandItems = 600_000;

export const packBudgets = ({ sizes, manifestBrotli, world }: OpenedPack): readonly Budgeted[] => {
  const sum = (those: OpenedPack['sizes']): number =>
    manifestBrotli + those.reduce((total, { brotli }) => total + brotli, 0);
  const tenThousands = Math.max(1, (world?.catalogue.size ?? 0) / 10_000);
  return [
    {
      name: 'all loaded at once',
      bytes: sum(sizes.filter(({ load }) => load === 'first')),
      budget: beforeTheFirst,
    },
    { name: 'the whole pack', bytes: sum(sizes), budget: Math.round(perTenThousandItems * tenThousands) },
  ];
};
