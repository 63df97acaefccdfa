import { loadScript } from './load-script.ts';

/** Our elements, `homebody-` and these, by the file of that name that each comes in. */
const companions = { banner: ['banner', 'withdraw'], panel: ['panel'], inspector: ['inspector'] };

/**
 * Fetches the companion files this page needs. Which ones depends on its markup and on whether the visitor
 * has to be asked, never on what the visitor likes. One after the other, so that the order tells nothing either;
 * one that is missing is told on the console and keeps no other away.
 */
export const loadCompanions = async (document: Document, folder: string, mustAsk: boolean): Promise<void> => {
  for (const [file, elements] of Object.entries(companions)) {
    const isHere = elements.some((element) => document.querySelector(`homebody-${element}`));
    if (isHere || (mustAsk && file === 'banner'))
      await loadScript(document, `${folder}homebody-${file}.js`).catch(console.error);
  }
};
