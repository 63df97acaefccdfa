import type { Frame } from '@playwright/test';
import { expect } from './shop.ts';
import type { ListeningPost } from './listening-post.ts';
import { type Outcome, outcomesOf } from './outcome-table.ts';
import { leaveADocument, leavings, waysOutOfADocument } from './ways-out-of-a-document.ts';

/**
 * Tries everything a document can: what keeps it in one go, what leaves it in a document of its own each. `enterAnew` resolves to
 * a fresh one, of whose page `post` hears.
 */
export const tryDocument = async (
  post: ListeningPost,
  enterAnew: () => Promise<Frame>,
): Promise<Readonly<Record<string, Outcome>>> => {
  const ends = await (await enterAnew()).evaluate(waysOutOfADocument, post.targets);
  for (const way of leavings) {
    const frame = await enterAnew();
    // It may be gone before it has answered.
    await frame.evaluate(leaveADocument, [way, post.targets.away] as const).catch(() => undefined);
    // What is asked for afterwards by somebody who may, comes later.
    const after = await frame.page().context().newPage();
    await after.goto(`${post.targets.away}/out/after-${way}`).catch(() => undefined);
    await expect.poll(() => post.reached()).toContain(`after-${way}`);
    await after.close();
  }
  return outcomesOf(
    { ...ends, ...Object.fromEntries(leavings.map((way) => [way, 'held' as const])) },
    post.reached(),
  );
};
