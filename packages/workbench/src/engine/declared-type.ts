import type { SourceColumn } from './dialect.ts';

/** A type as the engine declares it, `STRUCT(item_id VARCHAR, p STRUCT("key" VARCHAR)[])[]`, taken apart. */
interface DeclaredType {
  readonly kind: 'plain' | 'struct' | 'list';
  readonly text: string;
  readonly fields: readonly (readonly [name: string, type: DeclaredType])[];
}

/** What a declared type says of a column. */
export const columnOfType = (name: string, declared: string): SourceColumn => {
  const type = read(declared);
  if (type.kind !== 'plain') return { name, type: type.kind, fields: pathsIn(type) };
  if (declared === 'TIMESTAMP WITH TIME ZONE') return { name, type: 'instant', fields: [] };
  if (/^(TIMESTAMP|DATE)/.test(declared)) return { name, type: 'time', fields: [] };
  const isNumber = /^(U?(BIG|HUGE|SMALL|TINY)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/.test(declared);
  return { name, type: isNumber ? 'number' : 'text', fields: [] };
};

const read = (text: string): DeclaredType => {
  const declared = text.trim();
  if (/\[\d*\]$/.test(declared)) {
    const element = read(declared.replace(/\[\d*\]$/, ''));
    return { kind: 'list', text: declared, fields: element.kind === 'struct' ? element.fields : [] };
  }
  const inside = /^STRUCT\((.*)\)$/s.exec(declared)?.[1];
  if (inside === undefined) return { kind: 'plain', text: declared, fields: [] };
  const fields = parts(inside).map((part) => {
    const [whole, quoted, bare] = /^\s*(?:"((?:[^"]|"")*)"|(\S+))\s+/.exec(part) ?? [''];
    return [bare ?? quoted?.replaceAll('""', '"') ?? '', read(part.slice(whole.length))] as const;
  });
  return { kind: 'struct', text: declared, fields };
};

/** Divided by commas, but for those within parentheses, quotes and names. */
const parts = (text: string): readonly string[] => {
  const found: string[] = [];
  let [depth, from, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (letter === ',' && depth === 0) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, text.slice(from)];
};

/** A name with a dot in it could not be told from a path, and lists in lists hold nothing that a log needs. */
const pathsIn = ({ fields }: DeclaredType): readonly string[] =>
  fields.flatMap(([name, type]) => {
    if (name.includes('.') || name === '' || type.kind === 'list') return [];
    return type.kind === 'plain' ? [name] : pathsIn(type).map((path) => `${name}.${path}`);
  });
