import { expect, test } from 'vitest';
import { choiceList, noItem } from './choice-list.ts';
import { encoderPlaces } from './encoder.ts';

const sequencesOf = (...people: readonly (readonly number[])[]) => {
  const offsets = [0];
  for (const items of people) offsets.push(offsets.at(-1)! + items.length);
  return { offsets: Uint32Array.from(offsets), items: Uint32Array.from(people.flat()) };
};

const listed = (...args: Parameters<typeof choiceList>) => {
  const { count, targets, known } = choiceList(...args);
  return Array.from({ length: count }, (_, choice) => ({
    target: targets[choice],
    known: [...known.subarray(choice * encoderPlaces, (choice + 1) * encoderPlaces)].filter(
      (item) => item !== noItem,
    ),
  }));
};

const everything = new Uint8Array(30).fill(1);

test('what was known before a choice is latest first, each item once', () => {
  expect(listed(sequencesOf([1, 2, 1, 3]), everything)).toEqual([
    { target: 2, known: [1] },
    { target: 3, known: [1, 2] },
  ]);
});

test('one person’s items say nothing of the next person’s', () => {
  expect(listed(sequencesOf([1], [2, 3]), everything)).toEqual([{ target: 3, known: [2] }]);
});

test('[P10] an item that too few people are behind is neither chosen nor known', () => {
  const own = everything.slice();
  own[2] = 0;
  expect(listed(sequencesOf([1, 2, 3]), own)).toEqual([{ target: 3, known: [1] }]);
  expect(listed(sequencesOf([2, 3]), own)).toEqual([]);
});

test('only the latest places are known', () => {
  const items = Array.from({ length: 20 }, (_, item) => item);
  expect(listed(sequencesOf(items), everything).at(-1)).toEqual({
    target: 19,
    known: items.slice(19 - encoderPlaces, 19).toReversed(),
  });
});
