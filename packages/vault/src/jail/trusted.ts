/** A host page with Trusted Types must list this name: `trusted-types homebody`. */
export const policyName = 'homebody';

interface Policy {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (url: string) => string;
}

interface Factory {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

/** Passes text on unchanged; only the jail's own document and our own files' URLs are ever given to it. */
const unchanged: Policy = { createHTML: (text) => text, createScriptURL: (url) => url };

const made = new WeakMap<object, Policy>();

/** The named policy where the browser has Trusted Types, else a stand-in. One per window: a second of the same name would be refused. */
export const trusted = (window: object): Policy => {
  const factory = (window as { readonly trustedTypes?: Factory }).trustedTypes;
  if (!factory) return unchanged;
  const policy = made.get(window) ?? factory.createPolicy(policyName, unchanged);
  made.set(window, policy);
  return policy;
};

/** One of our own files' URLs, as a page with Trusted Types wants it. */
export const trustedScriptUrl = (window: object, url: string): string => trusted(window).createScriptURL(url);
