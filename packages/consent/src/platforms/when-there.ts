/** A page that tells when it is parsed and when all of it is there. */
export interface LoadingPage extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/**
 * Attaches to what a platform's script leaves in the page: at once, or when the page is parsed, or when it is loaded. Returns how
 * to detach.
 */
export const whenThere = <Found>(
  page: LoadingPage,
  find: () => Found | undefined,
  attach: (found: Found) => () => void,
): (() => void) => {
  let detach: (() => void) | undefined;
  const look = (): void => {
    const found = detach ? undefined : find();
    if (found) detach = attach(found);
  };
  look();
  page.document.addEventListener('DOMContentLoaded', look);
  page.addEventListener('load', look);
  return () => {
    page.document.removeEventListener('DOMContentLoaded', look);
    page.removeEventListener('load', look);
    detach?.();
  };
};
