import { hourMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import type { VaultParts } from './create-vault.ts';
import { type Opened, opened, request } from './opened-vault.fixture.ts';
import { look, monday } from './tiny-pack.fixture.ts';

const looks = Array.from({ length: 24 }, (_, index) =>
  look(
    `${index % 3 ? 'lamps' : 'rugs'}-${index % 6}`,
    monday - 40 * hourMs + Math.floor(index / 6) * 2 * hourMs + index,
  ),
);

/** What tabs tell each other; each hears all but itself. `settled` once all have acted on it. */
const createChannel = () => {
  const tabs: (() => void)[] = [];
  let acting: readonly unknown[] = [];
  const join = (): VaultParts['notices'] => {
    let mine: (() => void) | undefined;
    return {
      tell: () => {
        acting = [...acting, ...tabs.filter((tab) => tab !== mine).map((tab) => tab())];
      },
      hear: (listener) => void tabs.push((mine = listener)),
    };
  };
  return { join, settled: () => Promise.all(acting) };
};

const removeLamps = ({ vault }: Opened): Promise<void> =>
  vault.correct({ kind: 'category', value: 'lamps', to: 'removed' });

const keptTraining = async ({ vault }: Opened): Promise<unknown> =>
  (await vault.exportData()).state['lastTraining'];

describe('an interest removed in one tab while another one trains', () => {
  const twoTabs = async (notices?: () => VaultParts['notices']) => {
    const opening = request();
    let trainerComes = (): void => undefined;
    const trainerArrives = new Promise<void>((resolve) => {
      trainerComes = resolve;
    });
    const heard = () => (notices ? { notices: notices() } : {});
    const here = await opened(opening, heard());
    await here.vault.record(looks);
    const there = await opened(opening, { ...heard(), trainerArrives });
    return { opening, here, there, trainerComes };
  };

  it('[P6] is not in the weights that the other one keeps: there are none', async () => {
    const { opening, here, there, trainerComes } = await twoTabs();
    const training = there.vault.train();
    await removeLamps(here);
    trainerComes();
    expect(await training).toMatchObject({ ranker: 'prior', lastTraining: undefined });
    expect(await keptTraining(here)).toEqual({ removals: 1 });
    const later = await opened(opening);
    expect(await later.vault.diagnostics()).toMatchObject({ ranker: 'prior', lastTraining: undefined });
  });

  it('[P6] nor in those of a tab that begins to train before it has heard of the removal', async () => {
    const { here, there, trainerComes } = await twoTabs();
    await removeLamps(here);
    trainerComes();
    expect((await there.vault.train()).lastTraining).toBeUndefined();
    expect(await keptTraining(here)).toEqual({ removals: 1 });
  });

  it('is no hindrance to a tab that has heard of it, nor to the one it was removed in', async () => {
    const channel = createChannel();
    const { here, there, trainerComes } = await twoTabs(channel.join);
    await removeLamps(here);
    await channel.settled();
    trainerComes();
    expect((await there.vault.train()).lastTraining).toMatchObject({ choices: 8 });
    await removeLamps(here);
    expect((await here.vault.train()).lastTraining).toMatchObject({ choices: 8 });
  });

  it('[P6] is overtaken by none of two tabs that remove something at once', async () => {
    const { here, there, trainerComes } = await twoTabs();
    trainerComes();
    await Promise.all([
      removeLamps(here),
      there.vault.correct({ kind: 'category', value: 'rugs', to: 'removed' }),
    ]);
    expect(await keptTraining(here)).toEqual({ removals: 2 });
    expect(await keptTraining(there)).toEqual({ removals: 2 });
  });
});
