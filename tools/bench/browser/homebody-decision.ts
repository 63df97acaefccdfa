import type { builtInBanner } from '../../../packages/sdk/src/consent.ts';
import type { createHomebody } from '../../../packages/sdk/src/index.ts';

interface Published {
  readonly createHomebody: typeof createHomebody;
  readonly builtInBanner: typeof builtInBanner;
}

/** The published modules, from a folder's URL. */
export const loadHomebody = async (folder: string): Promise<Published> => ({
  ...((await import(`${folder}index.js`)) as Pick<Published, 'createHomebody'>),
  ...((await import(`${folder}consent.js`)) as Pick<Published, 'builtInBanner'>),
});

/** The returning visitor's ranked answer for a slot, from the snapshot of an earlier page. */
export const openHomebody = ({ createHomebody, builtInBanner }: Published) => {
  const homebody = createHomebody({ pack: '/homebody/pack/', consent: builtInBanner(), capture: false });
  return {
    decide: (): unknown => homebody.decide('home-picks').answer?.items[0]?.item_id,
    close: homebody.dispose,
  };
};
