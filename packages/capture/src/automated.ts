// CUBOT is a maker of telephones.
const crawler = /(^|[^u])bot|crawl|spider|slurp|headless|lighthouse|preview/iu;

/** Whether a script drives this browser (WebDriver) or it says that it is a crawler. For the door. */
export const isAutomated = ({ navigator }: Window): boolean =>
  navigator.webdriver === true || crawler.test(navigator.userAgent);

/** Whether the page is still prerendered, unseen by anybody. For the door. */
export const isPrerendering = (root: Document): boolean =>
  (root as { readonly prerendering?: boolean }).prerendering === true;
