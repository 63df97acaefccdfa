/** In the repository this package exports its source; what is published exports what was built of it. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('package.json', import.meta.url);
const published = { types: './dist/index.d.ts', default: './dist/index.js' };
const description = JSON.parse(readFileSync(file, 'utf8'));
description.exports = process.argv[2] === 'dist' ? published : './src/index.ts';
writeFileSync(file, `${JSON.stringify(description, undefined, 2)}\n`);
