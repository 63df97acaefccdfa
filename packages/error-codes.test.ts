import { readFileSync } from 'node:fs';
import { errorCodes } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../tools/files-below.ts';

const files = filesBelow('packages', /\.ts$/);
const isTest = (file: string): boolean => /\.(test|spec|contract)\.ts$/.test(file);
const textOf = (matching: (file: string) => boolean): string =>
  files
    .filter(
      (file) =>
        matching(file) && !file.endsWith('error-codes.test.ts') && !file.endsWith('homebody-error.ts'),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const thrown = textOf((file) => !isTest(file));
const tested =
  textOf(isTest) +
  filesBelow('e2e', /\.ts$/)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z-]+)`\s+\|/gm)].map(
  (match) => match[1],
);

describe('error codes', () => {
  it('are documented, each once and no other', () => {
    expect([...documented].sort()).toEqual([...errorCodes].sort());
  });

  it.each(errorCodes)('%s is thrown or told somewhere', (code) => {
    expect(thrown).toContain(`'${code}'`);
  });

  it.each(errorCodes)('%s is tested', (code) => {
    expect(tested).toContain(`'${code}'`);
  });
});
