import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strategies } from '@homebody/recommenders';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../tools/files-below.ts';
// Packages are imported by name, except what none of them exports.
import { commands } from './workbench/src/cli/commands.ts';

const guide = 'docs/guides/put-homebody-on-a-page.md';
const packageReadmes = ['packages/sdk/README.md', 'packages/workbench/README.md'];
const pages = ['README.md', ...packageReadmes, ...filesBelow('docs', /\.md$/)];
const taught = pages.filter((page) => page.endsWith('README.md') || page.startsWith('docs/guides/'));

interface Fence {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  /** Where the text would stand in the repository, when the fence says so behind its language. */
  readonly path: string | undefined;
  readonly text: string;
}

const fencesOf = (page: string): readonly Fence[] => {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    path: match[2],
    text: match[3] ?? '',
  }));
};

/** What npm users import, as they name it, at its source. */
const published = {
  homebody: 'packages/sdk/src/index.ts',
  'homebody/consent': 'packages/sdk/src/consent.ts',
  'homebody/banner': 'packages/sdk/src/banner.ts',
  'homebody/panel': 'packages/sdk/src/panel.ts',
  'homebody/inspector': 'packages/sdk/src/inspector.ts',
  '@homebody/workbench': 'packages/workbench/src/index.ts',
};

/** What the compiler says of each fence, as one program: all of them share the libraries' types. */
const faultsIn = (fences: readonly Fence[]): readonly string[] => {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config,
    { ...ts.sys, readDirectory: () => [] },
    '.',
  );
  const options: ts.CompilerOptions = {
    ...config.options,
    types: [],
    paths: Object.fromEntries(Object.entries(published).map(([name, path]) => [name, [resolve(path)]])),
  };
  const fenceByFile = new Map(
    fences.map((fence, at) => [
      resolve(fence.path ?? join('packages', `fence-${at}.${fence.language}`)),
      fence,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
    rootNames: [...fenceByFile.keys()],
    options,
    host: {
      ...host,
      fileExists: (path) => fenceByFile.has(resolve(path)) || host.fileExists(path),
      readFile: (path) => fenceByFile.get(resolve(path))?.text ?? host.readFile(path),
      getSourceFile: (path, version, ...rest) => {
        const fence = fenceByFile.get(resolve(path));
        return fence
          ? ts.createSourceFile(path, fence.text, version)
          : host.getSourceFile(path, version, ...rest);
      },
    },
  });
  return [...fenceByFile].flatMap(([file, { page, line }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${page}:${line + 1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
};

/** Anchors as GitHub makes them of headings. */
const anchorsOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const withoutFences = (text: string): string =>
  text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

const brokenLinksOf = (page: string): readonly string[] =>
  [...withoutFences(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    })
    .map((link) => `${page} links to ${link}`);

const sourcesOf = (room: string): string =>
  filesBelow(`packages/${room}/src`, /\.ts$/)
    .filter((file) => !/\.(test|contract|fixture)\.ts$|fixtures\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const firstOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Every attribute that the code reads or sets on a page, however it spells it. */
const attributesInCode = (): readonly string[] => {
  const code = sourcesOf('page') + sourcesOf('capture');
  const spelled = firstOf(code, /['"`([]data-homebody-([a-z]+)/g);
  const named = firstOf(code, /\b(?:readMark|readPageMark|marked|each)\((?:[^()']|\([^()]*\))*'([a-z]+)'/g);
  const watched = firstOf(/export const marks = \[([^\]]+)\]/.exec(code)?.[1] ?? '', /'([a-z]+)'/g);
  const settings = readFileSync('packages/sdk/src/script-settings.ts', 'utf8');
  const [ofScript = ''] = firstOf(settings, /const \{([^}]+)\} = script\?\.dataset/g);
  return [
    ...[...spelled, ...named, ...watched].map((name) => `data-homebody-${name}`),
    ...firstOf(ofScript, /\b([a-zA-Z]+)(?: = '[^']*')?,/g).map(
      (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    ),
  ];
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

describe('the documentation', () => {
  it('has examples that compile against the types of what is published', () => {
    const fences = taught.flatMap(fencesOf).filter(({ language }) => /^tsx?$/.test(language));
    expect(fences.length).toBeGreaterThan(10);
    // One that does not goes along, so that a compiler which has checked nothing is noticed.
    const text = "import { createHomebody } from 'homebody';\ncreateHomebody({ packs: '/pack/' });\n";
    const wrong: Fence = { page: 'wrong.md', line: 10, language: 'ts', path: undefined, text };
    expect(faultsIn([...fences, wrong])).toEqual([expect.stringMatching(/^wrong\.md:12: .*'packs'/)]);
  }, 60_000);

  it('links only to what is there', () => {
    expect(pages.flatMap(brokenLinksOf)).toEqual([]);
  });

  it('names every attribute that the code knows, and no other', () => {
    const told = firstOf(readFileSync(guide, 'utf8'), /\b(data-[a-z]+(?:-[a-z]+)*)/g);
    expect(unique(told)).toEqual(unique(attributesInCode()));
  });

  it('shows the help that each command of the workbench prints', () => {
    const shown = taught.flatMap(fencesOf).filter(({ language }) => language === 'help');
    expect(shown.map(({ text }) => text).sort()).toEqual(commands.map(({ help }) => help).sort());
  });

  it('shows every strategy with its fallback chain as the code has it', () => {
    const text = readFileSync('docs/guides/choose-what-slots-show.md', 'utf8');
    const [, table = ''] = text.split('## Strategies');
    const rows = [...table.matchAll(/^\| `([a-z-]+)` +\|[^|]+\|([^|]+)\|$/gm)];
    const shown = rows.map(([, name, chain = '']) => [name, firstOf(chain, /`([a-z-]+)`/g)]);
    expect(shown).toEqual(Object.entries(strategies).map(([name, { fallback }]) => [name, fallback]));
  });

  it('shows who may import whom as the repository test has it', () => {
    const rows = [...readFileSync('docs/design.md', 'utf8').matchAll(/^\| `(\w+)` +\|[^|]+\| (.+?) +\|$/gm)];
    const shown = rows.map(([, room, may = '']) => [
      room,
      may.split(/[;,] /).map((name) => name.replaceAll('`', '')),
    ]);
    const code = readFileSync('packages/architecture.test.ts', 'utf8');
    const [table = ''] = firstOf(code, /mayImport[^=]*= \{([^]*?)\n\};/g);
    const allowed = [...table.matchAll(/(\w+): \[([^\]]*)\]/g)].map(([, room, names = '']) => {
      // Parts of a package are not told apart in the page's table, and TensorFlow.js has a rule of its own.
      const rooms = unique(
        firstOf(names, /'([^']+)'/g).map((name) => name.replace(/^(core|page|learning)\/.*/, '$1')),
      );
      return [room, room === 'learning' ? [...rooms, '@tensorflow/* in trainer only'] : rooms];
    });
    expect(rows.length).toBeGreaterThan(10);
    const sorted = (table: typeof shown) =>
      Object.fromEntries(table.map(([room, names]) => [room, unique(names as string[])]));
    expect(sorted(shown)).toEqual(
      sorted(allowed.map(([room, names]) => [room, names?.length ? names : ['nothing']]) as typeof shown),
    );
  });

  it('keeps every decision to a page, linked from the list', () => {
    const decisions = filesBelow('docs/decisions', /\.md$/).filter((page) => !page.endsWith('README.md'));
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    for (const page of decisions) {
      expect(list).toContain(`(${page.split('/').at(-1)})`);
      expect(readFileSync(page, 'utf8').split('\n').length).toBeLessThanOrEqual(41);
    }
  });
});
