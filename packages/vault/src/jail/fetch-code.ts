import { HomebodyError } from '@homebody/core';

export type FetchFile = (url: string, init: RequestInit) => Promise<Response>;

/** The text of one of our own static files: no credentials, no referrer, nothing about the visitor. */
export const fetchCode = async (fetchFile: FetchFile, url: string): Promise<string> => {
  const response = await fetchFile(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (response.ok) return response.text();
  throw new HomebodyError('engine-stopped', `${url}: expected a script, got HTTP ${response.status}`);
};
