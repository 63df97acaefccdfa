/** What we need of the report that Vitest writes as JSON. */
export interface TestReport {
  readonly success: boolean;
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

const cases = [...'ABCDEFGHIJKLM'];
const marks: Readonly<Record<string, string>> = { passed: '✓', failed: '✖' };

/** The lines of a table, sources by cases of the contract: passed, failed, or – where a platform has no such thing. */
export const tableOf = ({ testResults }: TestReport): readonly string[] => {
  const bySource = new Map<string, Map<string, string>>();
  for (const { ancestorTitles, title, status } of testResults.flatMap((file) => file.assertionResults)) {
    const [, source] = /^the consent source (.+)$/.exec(ancestorTitles[0] ?? '') ?? [];
    const [, letter] = /^(?:\[P\d+\] )*([A-M]): /.exec(title) ?? [];
    if (source === undefined || letter === undefined) continue;
    const row = bySource.get(source) ?? new Map<string, string>();
    bySource.set(source, row.set(letter, marks[status] ?? status));
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['source', ...cases]),
    line(['---', ...cases.map(() => '---')]),
    ...[...bySource]
      .sort(([one], [other]) => one.localeCompare(other, 'en', { sensitivity: 'base' }))
      .map(([source, row]) => line([source, ...cases.map((letter) => row.get(letter) ?? '–')])),
  ];
};
