import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { createTopList } from './top-list.ts';

test('the best are kept, in order, ties by index, however they come in', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 50; round += 1) {
    const scored = Array.from({ length: 60 }, (_, item) => ({ item, score: Math.floor(random() * 20) - 2 }));
    const most = Math.floor(random() * 40);
    const top = createTopList(most);
    for (const { item, score } of scored.toSorted(() => random() - 0.5)) top.offer(item, score);
    const expected = scored
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || a.item - b.item)
      .slice(0, most)
      .map(({ item }) => item);
    expect(top.items()).toEqual(expected);
  }
});
