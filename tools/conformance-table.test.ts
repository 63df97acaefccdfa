import { expect, it } from 'vitest';
import { tableOf } from './conformance-table.ts';

const result = (source: string, title: string, status: string) => ({
  ancestorTitles: [`the consent source ${source}`],
  title,
  status,
});

it('shows each source with the cases it passed, failed and does not have', () => {
  const [head, , ...rows] = tableOf({
    success: false,
    testResults: [
      {
        assertionResults: [
          result('TCF', '[P1] A: without its platform', 'passed'),
          result('TCF', '[P1] [P4] F: withdrawing', 'failed'),
          result('TCF', '[P12] it leaves no listener', 'passed'),
          { ancestorTitles: [], title: 'A: of something else', status: 'passed' },
        ],
      },
      { assertionResults: [result('Klaro', 'M: it cannot grant', 'skipped')] },
    ],
  });
  expect(head).toBe('| source | A | B | C | D | E | F | G | H | I | J | K | L | M |');
  expect(rows).toEqual([
    '| Klaro | – | – | – | – | – | – | – | – | – | – | – | – | skipped |',
    '| TCF | ✓ | – | – | – | – | ✖ | – | – | – | – | – | – | – |',
  ]);
});
