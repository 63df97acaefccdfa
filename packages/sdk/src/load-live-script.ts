import type { Live } from './live.ts';
import { loadScript } from './load-script.ts';

/** Where the live part's file leaves what it brings. */
export const liveOnPage = 'homebody:live';

/** Fetches the live part as a script tag's page can. Rejects with `engine-stopped`. */
export const loadLiveScript = async (document: Document, url: string): Promise<Live> => {
  await loadScript(document, url);
  return (globalThis as unknown as Record<string, Live>)[liveOnPage] as Live;
};
