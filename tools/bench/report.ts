import type { Figure, Unit } from './figure.ts';

export interface Result {
  /** The measurement's name. */
  readonly name: string;
  readonly figures: readonly Figure[];
  /** Why it did not run. */
  readonly failed?: string;
}

export interface Report {
  /** A few repetitions only: no figure of it is evidence. */
  readonly smoke: boolean;
  /** ISO 8601. */
  readonly at: string;
  readonly browser: string;
  readonly machine: string;
  readonly processors: number;
  /** Processes waiting for a processor, in the minute before and at the end. Above the number of processors, times are too long. */
  readonly loadAverage: { readonly before: number; readonly after: number };
  readonly results: readonly Result[];
}

/** Everything ran and, unless it was only a smoke run, nothing is over its budget. */
export const isSound = ({ smoke, results }: Report): boolean =>
  results.every(
    ({ failed, figures }) =>
      failed === undefined && (smoke || figures.every(({ within }) => within !== false)),
  );

const shown: Readonly<Record<Unit, (value: number) => string>> = {
  ms: (value) => {
    const size = Math.abs(value);
    if (size >= 1 || size === 0) return `${value.toFixed(size < 100 ? 1 : 0)} ms`;
    if (size < 0.01) return `${(value * 1e6).toFixed(0)} ns`;
    return `${(value * 1e3).toFixed(size < 0.1 ? 1 : 0)} µs`;
  },
  bytes: (value) => (value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`),
  times: (value) => `${value.toFixed(2)} ×`,
  shift: (value) => value.toFixed(4),
  events: (value) => String(value),
};

const row = ({
  name,
  unit,
  value,
  of,
  median,
  p95,
  repetitions,
  budget,
  within,
  throttle,
  how,
}: Figure): string => {
  const show = shown[unit];
  const mark = within === undefined ? '·' : within ? '✓' : '✖';
  const limit = budget === undefined ? '' : `≤ ${show(budget)}`;
  const samples =
    median === undefined || p95 === undefined
      ? ''
      : `median ${show(median)}, p95 ${show(p95)}, ${repetitions ?? 0} times`;
  const notes = [samples, throttle === 4 ? '4× throttle' : '', how].filter(Boolean).join('; ');
  return `${mark} ${name.padEnd(58)} ${of.padEnd(7)}${show(value).padStart(10)}  ${limit.padEnd(11)} ${notes}`;
};

/** The table, with what it was measured on above and the verdict below. */
export const reportText = (report: Report): string => {
  const { smoke, at, browser, machine, processors, loadAverage, results } = report;
  const load = `${loadAverage.before.toFixed(1)} before, ${loadAverage.after.toFixed(1)} after`;
  const over = results.flatMap(({ figures }) => figures.filter(({ within }) => within === false));
  const failures = results.filter(({ failed }) => failed !== undefined);
  const verdict = [
    ...failures.map(({ name, failed }) => `✖ ${name} did not run: ${failed}`),
    ...over.map(({ name }) => `✖ over its budget: ${name.trim()}`),
  ];
  return [
    `${at} · ${browser} · ${processors} × ${machine} · load average ${load}`,
    ...(Math.max(loadAverage.before, loadAverage.after) > processors
      ? ['The machine is busy with other things: times are longer than they would be on an idle one.']
      : []),
    ...(smoke
      ? ['SMOKE RUN: it shows that everything runs. These figures are not evidence of anything.']
      : []),
    ...results.flatMap(({ name, figures }) => ['', name, ...figures.map(row)]),
    '',
    ...(verdict.length ? verdict : ['Everything ran, and nothing is over its budget.']),
  ].join('\n');
};
