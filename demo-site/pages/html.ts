/** Markup that is safe to put into a page as it is. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | false | undefined | readonly (Html | string)[];

/** Tagged template: everything that is not markup already is escaped. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.reduce((text, string, place) => text + markupOf(parts[place - 1]) + string),
});

/** Text that is known to be markup, such as a drawing. */
export const raw = (markup: string): Html => ({ markup });

const markupOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(markupOf).join('');
  if (typeof part === 'object') return (part as Html).markup;
  return String(part)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
};
