/**
 * `npm run bench:quality`: how well the next choices are predicted, with 95 % intervals over visitors.
 * `-- --data DIR` adds real data sets, where DIR has them; `-- --only NAME` measures one of them, or `demo`, alone;
 * `-- --smoke` asks few visitors and made-up sessions and proves only that it runs; `-- --json` prints the figures for other programs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarks } from './quality/benchmarks.ts';
import { madeUp } from './quality/benchmarks/made-up.ts';
import { movieLens } from './quality/benchmarks/movielens.ts';
import { decisionBenchmarks } from './quality/decision-benchmarks.ts';
import { demoTastes } from './quality/demo-tastes.ts';
import { demoBenchmark, demoText } from './quality/demo-benchmark.ts';
import {
  type Agreement,
  agreesWell,
  compareWithReference,
  referenceFolder,
} from './quality/golden/compare-with-reference.ts';
import { personalBenchmark } from './quality/personal/personal-benchmark.ts';
import { personalText } from './quality/personal/personal-text.ts';
import { type PredictionResult, isReached } from './quality/prediction-benchmark.ts';
import { predictionBenchmarks } from './quality/prediction-benchmarks.ts';
import { predictionText } from './quality/prediction-report.ts';
import { agreementText, reportText } from './quality/report.ts';
import { type BenchmarkResult, runBenchmark } from './quality/run-benchmark.ts';

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string' },
    choices: { type: 'string' },
  },
});
const { smoke, json, data, only } = values;
const names = [
  'demo',
  'demo-tastes',
  'golden',
  'personal',
  madeUp.name,
  ...[...benchmarks, ...predictionBenchmarks, ...decisionBenchmarks].map(({ name }) => name),
];
if (only !== undefined && !names.includes(only))
  throw new Error(`--only ${only}: expected one of ${names.join(', ')}.`);
const isAsked = (name: string): boolean => only === undefined || only === name;
const say = (text: string): void => (json ? undefined : console.log(text));
const tell = (line: string): void => console.error(line);

const demo = isAsked('demo') ? await demoBenchmark(smoke, values.choices?.split(',').map(Number)) : [];
for (const result of demo) say(demoText(result));

const results: BenchmarkResult[] = [];
if (smoke ? isAsked(madeUp.name) : only === madeUp.name) {
  results.push(await runBenchmark(madeUp, madeUp.read(''), tell));
  for (const result of results) say(reportText(result));
}

const absent: string[] = [];
/** The folder of a data set, where `--data` has it. What is not there is told and left out. */
const folderOf = (name: string, folder: string): string | undefined => {
  if (!isAsked(name)) return undefined;
  if (data === undefined) {
    if (only !== undefined && !(smoke && name === 'personal'))
      throw new Error(`--only ${name} needs --data DIR, with ${folder} in it.`);
    return undefined;
  }
  const path = join(data, folder);
  if (existsSync(path)) return path;
  absent.push(name);
  tell(`${name}: ${path} is absent, so it is left out.`);
  return undefined;
};

let golden: readonly Agreement[] = [];
const reference = folderOf('golden', referenceFolder);
if (reference !== undefined) {
  golden = compareWithReference(reference);
  say(agreementText(golden));
}
for (const benchmark of benchmarks) {
  const folder = folderOf(benchmark.name, benchmark.folder);
  if (folder === undefined) continue;
  const result = await runBenchmark(benchmark, benchmark.read(folder), tell);
  results.push(result);
  say(reportText(result));
}

const predictions: PredictionResult[] = [];
if (isAsked('demo-tastes')) {
  const title = 'Tastes that the demo’s visitors were given, found again by clusters';
  predictions.push({ name: 'demo-tastes', title, figures: demoTastes(smoke) });
  say(predictionText(predictions[0]!));
}
for (const { name, title, folder, run } of predictionBenchmarks) {
  const path = folderOf(name, folder);
  if (path === undefined) continue;
  const result = { name, title, figures: await run(path, tell) };
  predictions.push(result);
  say(predictionText(result));
}

for (const { name, title, folder, run } of decisionBenchmarks) {
  // What is simulated needs no data, and takes too long for a smoke run.
  const path = folder === undefined ? (isAsked(name) && !smoke ? '' : undefined) : folderOf(name, folder);
  if (path === undefined) continue;
  const result = { name, title, figures: await run(path, tell) };
  predictions.push(result);
  say(predictionText(result));
}

const films = folderOf('personal', movieLens.folder);
const personal =
  films !== undefined || (smoke && isAsked('personal'))
    ? await personalBenchmark(smoke ? undefined : films, tell)
    : [];
for (const gains of personal)
  say(personalText(films === undefined ? 'Made-up people' : 'MovieLens-1M', gains));

if (data === undefined && only === undefined)
  say('\nReal data sets were not measured: `-- --data DIR` names the folder that has them.');
if (smoke) say('\nA smoke run: it shows that the benchmark runs, and nothing else.');
if (json)
  console.log(JSON.stringify({ smoke, demo, personal, golden, results, predictions, absent }, undefined, 2));
const missed =
  !smoke && predictions.some(({ figures }) => figures.some((figure) => isReached(figure) === false));
if (missed || !golden.every(agreesWell)) process.exitCode = 1;
