import { HomebodyError } from '@homebody/core';
import type { FetchBytes } from './load-pack.ts';

/** `fetch` as a pack needs it: nothing about the visitor goes along, and no redirect leads elsewhere. */
export const fetchPackFile: FetchBytes = async (url, cache) => {
  let cause: unknown;
  try {
    const response = await fetch(url, {
      cache,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.ok) return await response.arrayBuffer();
    cause = response.status;
  } catch (error) {
    cause = error;
  }
  throw new HomebodyError('pack-missing', `Pack file ${url} could not be fetched (${String(cause)}).`, {
    cause,
  });
};
