/** What would be published is what a package should be. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = new URL('../..', import.meta.url).pathname;

const run = (program: string, ...options: readonly string[]): string => {
  try {
    return execFileSync(program, options, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program}: ${stdout}${stderr}`, { cause: error });
  }
};
const installed = (program: string): string => join(root, 'node_modules', '.bin', program);

test.describe.configure({ timeout: 120_000 });

for (const name of ['sdk', 'workbench']) {
  const folder = join(root, 'packages', name);

  test(`the published package ${name} passes publint without a remark`, () => {
    expect(run(installed('publint'), '--strict', folder)).toContain('All good!');
  });

  test(`the types of the published package ${name} resolve for every importer of modules`, () => {
    // It fails, and so throws, where one of the entries does not resolve.
    expect(run(installed('attw'), '--pack', folder, '--profile', 'esm-only')).toMatch(
      /node16 \(from ESM\).*🟢/,
    );
  });

  test(`the published package ${name} holds only what was built, and every file that it names`, () => {
    const [packed] = JSON.parse(
      run('npm', 'pack', folder, '--dry-run', '--json', '--ignore-scripts'),
    ) as readonly {
      readonly files: readonly { readonly path: string }[];
    }[];
    const files = packed!.files.map(({ path }) => path);
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.?\/?(dist\/[\w./-]+\.(?:js|ts))"/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(files).toContain(file);
    for (const file of files)
      expect(file).toMatch(
        /^(dist\/.+\.js|dist\/browser\/integrity\.json|dist\/.+\.d\.ts|package\.json|README\.md|LICENSE)$/,
      );
  });
}
