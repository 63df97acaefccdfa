import { loadScript } from './load-script.ts';

/** Elements of ours, and the file each comes in. */
const companions = [
  { file: 'homebody-banner.js', elements: 'homebody-banner,homebody-withdraw' },
  { file: 'homebody-panel.js', elements: 'homebody-panel,homebody-inspector' },
] as const;

/**
 * Fetches the companion files this page needs. Which ones depends on its markup and on whether the visitor
 * has to be asked, never on what the visitor likes.
 */
export const loadCompanions = async (document: Document, folder: string, mustAsk: boolean): Promise<void> => {
  for (const { file, elements } of companions) {
    if (document.querySelector(elements) ?? (mustAsk && file === 'homebody-banner.js')) {
      await loadScript(document, folder + file);
    }
  }
};
