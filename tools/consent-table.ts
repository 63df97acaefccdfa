/**
 * Prints which case of the consent contract which adapter has passed, as a table:
 * `npx vitest run packages/consent --reporter=json | npx tsx tools/consent-table.ts`.
 */
import { text } from 'node:stream/consumers';
import { type TestReport, tableOf } from './conformance-table.ts';

// What is printed before the report is not part of it.
const printed = await text(process.stdin);
const report = JSON.parse(printed.slice(printed.indexOf('{'))) as TestReport;
console.log(tableOf(report).join('\n'));
if (!report.success) process.exitCode = 1;
