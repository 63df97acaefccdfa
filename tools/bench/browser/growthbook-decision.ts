import { GrowthBook } from '@growthbook/growthbook';

const names = Array.from({ length: 8 }, (_, at) => `variant-${at}`);

const attributes = { id: 'visitor-1', returning: true, interests: ['coffee', 'brewing'], orders: 3 };
const features = {
  hero: {
    defaultValue: 'default',
    rules: [
      {
        condition: { returning: true, interests: { $in: ['coffee'] }, orders: { $gte: 1 } },
        key: 'hero-test',
        hashAttribute: 'id',
        variations: names,
        weights: names.map(() => 1 / names.length),
        coverage: 1,
      },
    ],
  },
};

/** A feature with a targeting rule and one of eight variants for the visitor, as GrowthBook decides it. */
export const openGrowthBook = () => {
  const growthbook = new GrowthBook({ attributes, features });
  return {
    decide: (): unknown => growthbook.evalFeature('hero').value,
    close: () => growthbook.destroy(),
  };
};
