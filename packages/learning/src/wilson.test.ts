import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it('is Wilson’s interval, as worked out by hand for 1 of 10 and in Newcombe (1998) for 15 of 148', () => {
  // (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) = (0.29207 ± 0.26732) / 1.38415
  const [low, high] = wilson(1, 10);
  expect(low).toBeCloseTo(0.0179, 4);
  expect(high).toBeCloseTo(0.4042, 4);
  const newcombe = wilson(15, 148);
  expect(newcombe[0]).toBeCloseTo(0.0624, 4);
  expect(newcombe[1]).toBeCloseTo(0.1605, 4);
});
