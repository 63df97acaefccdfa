/** Markup that may be put into a page as it stands. Made by `markup` alone. */
export interface Markup {
  readonly text: string;
}

type Piece = Markup | string | number | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that are no text: they end nothing, but some editors and readers stumble over them. */
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (text: string): string =>
  text.replace(unprintable, '\u{FFFD}').replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

const textOf = (piece: Piece): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return 'text' in piece ? piece.text : piece.map(textOf).join('');
};

/** Markup out of a template: whatever is put in is escaped, unless it was made by `markup` itself. */
export const markup = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  text: strings.reduce((text, string, at) => text + textOf(pieces[at - 1] ?? '') + string),
});

export const nothing: Markup = { text: '' };
