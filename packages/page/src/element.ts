export type Child = Node | string | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | (() => void)>>;

/** An element with attributes (`false` leaves one out, a function listens to clicks) and children. Strings become text, never markup. */
export const elementOf = (
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener('click', value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
};

/**
 * A shadow root with a constructed sheet, which a strict Content-Security-Policy allows. Where sheets can't be
 * constructed it stays unstyled, and works.
 */
export const openShadow = (host: HTMLElement, css: string): ShadowRoot => {
  const shadow = host.attachShadow({ mode: 'open' });
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  }
  return shadow;
};

/** Replaces what is inside and keeps the focus where it was, found again by `data-key`. `false` when it is lost. */
export const renderInto = (root: ShadowRoot, place: Element, ...children: readonly Node[]): boolean => {
  const key = root.activeElement?.getAttribute('data-key');
  place.replaceChildren(...children);
  if (!key) return true;
  const again = place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  again?.focus();
  return !!again;
};
