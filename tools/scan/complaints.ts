import { allowancesOf } from './allowances.ts';
import type { Finding } from './scan-bundle.ts';

/** What is wrong with a file's findings: more of something than is allowed, or less, so that no allowance outlives its reason. */
export const complaintsAbout = (file: string, findings: readonly Finding[]): readonly string[] => {
  const allowed = allowancesOf(file);
  const names = new Set([...Object.keys(allowed), ...findings.map(({ what }) => what)]);
  return [...names].flatMap((name) => {
    const found = findings.filter(({ what }) => what === name);
    const allowance = allowed[name];
    if (found.length === (allowance?.times ?? 0)) return [];
    const terms = allowance ? `${allowance.times} (${allowance.why})` : 'none';
    if (found.length === 0) return [`${file}: ${name}: allowed: ${terms}, found: 0`];
    return found.map(
      ({ place, around }) =>
        `${file}:${place}: ${name} (found: ${found.length}, allowed: ${terms}): … ${around} …`,
    );
  });
};
