/** A host page with Trusted Types must list this name: `trusted-types homebody`. */
export const policyName = 'homebody';

/** What Trusted Types make of our text and addresses. Never put where other scripts of the page could use it. */
export interface TrustedPolicy {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (url: string) => string;
}

interface Factory {
  readonly createPolicy: (name: string, rules: TrustedPolicy) => TrustedPolicy;
}

/** Passes text on unchanged; only the jail's own document and our own files' URLs are ever given to it. */
const unchanged: TrustedPolicy = { createHTML: (text) => text, createScriptURL: (url) => url };

let made: TrustedPolicy | undefined;

/**
 * The named policy where the browser has Trusted Types, else a stand-in. A second of the same name would be
 * refused, so the page's first file makes it once and hands it to the others.
 */
export const trusted = (window: object): TrustedPolicy => {
  const factory = (window as { readonly trustedTypes?: Factory }).trustedTypes;
  return (made ??= factory?.createPolicy(policyName, unchanged) ?? unchanged);
};
