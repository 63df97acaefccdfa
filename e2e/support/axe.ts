import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with one element of the page and all inside it, shadow roots included: rule and place. */
export const axeFindings = async (page: Page, element: string): Promise<readonly string[]> => {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as {
      readonly axe: {
        readonly run: (
          context: string,
          options: object,
        ) => Promise<{
          readonly violations: readonly {
            readonly id: string;
            readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
          }[];
          readonly passes: readonly unknown[];
        }>;
      };
    };
    const { violations, passes } = await checker.run(selector, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    // A checker that has looked at nothing finds nothing.
    if (passes.length < 5) return [`only ${passes.length} rules looked at ${selector}`];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    );
  }, element);
};
