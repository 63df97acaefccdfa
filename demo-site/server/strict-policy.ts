import { createHash } from 'node:crypto';

/**
 * The strictest Content-Security-Policy under which everything works: nothing inline but the jail's
 * bootstrap, which the jail's document inherits the policy for and which is let in by its hash.
 */
export const strictPolicy = async (): Promise<string> => {
  // Loaded here, so that serving without the policy needs no package.
  const { jailBootstrap } = await import('@homebody/vault');
  const hash = createHash('sha256').update(jailBootstrap).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    'worker-src blob:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types homebody',
  ].join('; ');
};
