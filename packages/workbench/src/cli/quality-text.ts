import { type DataQuality, type FieldQuality, aspects } from '../quality/data-quality.ts';

/** How good the data is, field by field, in lines for people. */
export const qualityText = ({ log, catalogue, fields }: DataQuality): readonly string[] => {
  const lines = [
    `  quality of the data, out of 100: log ${points(log)}${catalogue === undefined ? '' : `, catalogue ${points(catalogue)}`}`,
    `    ${''.padEnd(24)}${['total', ...aspects].map((name) => name.padStart(11)).join('')}`,
  ];
  for (const field of fields)
    lines.push(
      `    ${`${field.of} ${field.field}`.padEnd(24)}${[field.total, ...aspects.map((aspect) => field[aspect])].map((share) => (share === undefined ? '·' : points(share)).padStart(11)).join('')}`,
    );
  const advised = fields.filter(
    (field): field is FieldQuality & { advice: string } => field.advice !== undefined,
  );
  if (advised.length > 0)
    lines.push(
      '',
      '  What to do about it',
      ...advised.map(({ of, field, advice }) => `  - ${of}, ${field}: ${advice}`),
    );
  return lines;
};

/** Whole ones are whole: 99.7 of 100 is not 100. */
const points = (share: number): string => String(share === 1 ? 100 : Math.min(99, Math.round(100 * share)));
