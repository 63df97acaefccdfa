import { languageOnPage } from '@homebody/core';

/**
 * For the script tag: the words of the page's language for one of our elements, from beside its script. `undefined` where
 * that is English, which comes with the script, and where they can't be had: the element then speaks English.
 */
export const fetchWords = async <Words>(
  { src }: HTMLScriptElement,
  element: string,
): Promise<Words | undefined> => {
  const language = languageOnPage(document, element);
  if (language === 'en') return undefined;
  try {
    const answer = await fetch(src.replace('.js', `-${language}.json`), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return (await answer.json()) as Words;
  } catch (error) {
    console.error(error);
    return undefined;
  }
};
