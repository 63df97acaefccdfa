/** Runs once the document's own elements are all there. */
export const whenParsed = (document: Document, run: () => void): void => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
};
