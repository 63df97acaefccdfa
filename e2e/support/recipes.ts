import { readFileSync } from 'node:fs';

const guide = readFileSync(new URL('../../docs/guides/strict-policies.md', import.meta.url), 'utf8');

/** The headers that the guide gives to paste under this name. Throws where it gives none. */
export const recipe = (name: string): Readonly<Record<string, string>> => {
  const [, text] = new RegExp(`<!--recipe ${name}-->\\s+\`\`\`http\\n([^]*?)\\n\`\`\``).exec(guide) ?? [];
  if (text === undefined) throw new Error(`docs/guides/strict-policies.md has no recipe "${name}"`);
  return Object.fromEntries(
    text.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
};
