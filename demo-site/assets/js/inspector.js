/** `?inspect` shows what is learned, and stays with the visitor from page to page without being stored. */
const isInspecting = () => new URLSearchParams(location.search).has('inspect');

export const showInspector = () => {
  const link = document.querySelector('[data-inspect]');
  const here = new URL(location.href);
  if (!isInspecting()) {
    here.searchParams.set('inspect', '');
    link.href = here.href;
    return;
  }
  here.searchParams.delete('inspect');
  link.href = here.href;
  link.textContent = 'Hide what is learned';
  const aside = document.querySelector('[data-inspector]');
  const { content } = aside.querySelector('template');
  aside.append(document.importNode(content, true));
  aside.hidden = false;
};

export const carryInspector = () => {
  if (!isInspecting()) return;
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest?.('a[href]');
      if (!link || link.origin !== location.origin || 'inspect' in link.dataset) return;
      const to = new URL(link.href);
      to.searchParams.set('inspect', '');
      link.href = to.href;
    },
    true,
  );
  document.addEventListener('submit', (event) => {
    if (event.target.method !== 'get' || !event.target.hasAttribute('action')) return;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'inspect', value: '' });
    event.target.append(field);
  });
};
