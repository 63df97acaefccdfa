/** Elements by `createElement` and text by `textContent` alone: works under a strict CSP and Trusted Types. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '');
  made.append(...children);
  return made;
};

export const button = (label: string, onclick: () => void): HTMLButtonElement =>
  Object.assign(element('button', { type: 'button' }, label), { onclick });

/** The host's shadow root, styled by a constructed sheet, which a CSP without `unsafe-inline` allows. */
export const shadowOf = (host: HTMLElement, css: string): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4 has no constructed sheets: plain, and just as usable.
  }
  return root;
};
