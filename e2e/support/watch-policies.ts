import type { Page } from '@playwright/test';

export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/** What the page's policies have objected to, in the page and in every frame of it. */
export const watchPolicies = async (page: Page): Promise<readonly Violation[]> => {
  const violations: Violation[] = [];
  await page.exposeFunction('tellViolation', (violation: Violation) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      (window as unknown as { tellViolation: (violation: Violation) => void }).tellViolation({
        directive: effectiveDirective,
        blocked: `${blockedURI} ${sourceFile ?? ''}`,
      });
    });
  });
  page.on('console', (message) => {
    if (/content security policy|trusted ?types|trustedscript|trustedhtml/i.test(message.text()))
      violations.push({ directive: 'console', blocked: message.text() });
  });
  return violations;
};
