import { loadScript } from './load-script.ts';

/** Each brings the element of its name, and the first one `<homebody-withdraw>`, too. All are there in every language. */
const files = ['banner', 'panel', 'inspector'];

/**
 * Fetches the companion files this page needs, in the language of the element or else of the page. Which ones depends on its
 * markup and on whether the visitor has to be asked, never on what the visitor likes. One after the other, so that the order
 * tells nothing either; one that is missing is told on the console and keeps no other away.
 */
export const loadCompanions = async (
  document: Document,
  folder: string,
  mustAsk: boolean | undefined,
): Promise<void> => {
  for (const file of files) {
    const element = document.querySelector<HTMLElement>(`homebody-${file}`);
    if (element || (file === 'banner' && (mustAsk || document.querySelector('homebody-withdraw')))) {
      const [language] = /^-(de|fr|es)\b|$/.exec(`-${element?.lang || document.documentElement.lang}`)!;
      await loadScript(document, `${folder}homebody-${file}${language}.js`).catch(console.error);
    }
  }
};
