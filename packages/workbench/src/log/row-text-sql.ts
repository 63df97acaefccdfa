import { type SourceFile, quotedName, quotedText } from '../engine/dialect.ts';

/** SQL: a row of a numbered table as it stood in its file: a line of JSON as it is, anything else as a line of CSV. */
export const rowTextSql = ({ format, columns, delimiter }: SourceFile): string => {
  if (format === 'json') return 'json_line';
  const between = delimiter === '' ? ',' : delimiter;
  const cells = columns.map(({ name }) => {
    const text = `cast(${quotedName(name)} as varchar)`;
    const special = [`"`, between, '\n', '\r'].map((letter) => `${text} like ${quotedText(`%${letter}%`)}`);
    return `case when ${text} is null then '' when ${special.join(' or ')}
      then '"' || replace(${text}, '"', '""') || '"' else ${text} end`;
  });
  return cells.join(` || ${quotedText(between)} || `);
};
