import type { SourceFile } from '../engine/dialect.ts';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';
import { type OnBadRows, handRejectedOn, inPages, mostCharacters, rejectedLines } from '../log/bad-rows.ts';
import { noObject } from '../log/faults.ts';
import { rowTextSql } from '../log/row-text-sql.ts';

export interface PeopleFault {
  /** `line`, `id`, `twice` or the field that is missing. */
  readonly field: string;
  readonly rows: number;
  /** One sentence naming file, column and the first rows; nobody is named. */
  readonly said: string;
}

interface FaultDeps {
  readonly columnOf: (field: string) => string;
  readonly onBadRows: OnBadRows;
}

const shown = 3;
const expectedOf = (field: string): string => {
  if (field === 'id') return 'an identifier';
  return field === 'twice' ? 'anything that a row before had not said' : 'a value';
};

/** What of the table `people_read` can't be used: counted, said, and handed on row by row. */
export const faultsOfPeople = async (
  engine: QueryEngine,
  file: SourceFile,
  { columnOf, onBadRows }: FaultDeps,
): Promise<{ readonly faults: readonly PeopleFault[]; readonly rejected: number }> => {
  const rejected = await rejectedLines(engine, file, shown);
  if (rejected.count > 0) await handRejectedOn(engine, file, onBadRows);
  const found = await engine.rows(
    `select coalesce(fault, again) as field, count(*) as n from people_read where coalesce(fault, again) is not null
     group by field order by n desc, field`,
  );
  const placeOf = (row: number): string => {
    const line = rejected.lineOf(row);
    return file.format === 'json' ? `line ${line}` : `row ${file.format === 'csv' ? line - 1 : line}`;
  };
  const faults: PeopleFault[] = [];
  const damaged = found.find((row) => textIn(row, 'field') === 'line');
  const unreadable = rejected.count + numberIn(damaged, 'n');
  if (unreadable > 0) {
    const first = rejected.first[0];
    const said = first ? `, first line ${first.line} (${first.why})` : '';
    faults.push({
      field: 'line',
      rows: unreadable,
      said: `${file.path}: ${unreadable} unreadable lines${said}.`,
    });
  }
  for (const row of found) {
    if (row === damaged) continue;
    const [field, rows] = [textIn(row, 'field') ?? '', numberIn(row, 'n')];
    const first = await engine.rows(
      `select row_in_file from people_read where coalesce(fault, again) = '${field}' order by row_in_file limit ${shown}`,
    );
    const places = first.map((each) => placeOf(numberIn(each, 'row_in_file'))).join(', ');
    const where = field === 'twice' ? '' : `, column "${columnOf(field)}"`;
    const said = `${file.path}${where}: ${rows} rows without ${expectedOf(field)}; first ${places}.`;
    faults.push({ field, rows, said });
  }
  if (found.length > 0)
    await inPages(
      engine,
      'row_in_file',
      `select people_read.row_in_file as row_in_file, coalesce(fault, again) as field,
         substring(texts.row_text, 1, ${mostCharacters}) as row_text
       from people_read join (select row_in_file, ${rowTextSql(file)} as row_text
           from ${engine.dialect.numberedTable(file)} as numbered_rows) as texts
         on texts.row_in_file = people_read.row_in_file where coalesce(fault, again) is not null`,
      (rows) =>
        onBadRows(
          rows.map((row) => {
            const field = textIn(row, 'field') ?? '';
            return {
              file: file.path,
              line: rejected.lineOf(numberIn(row, 'row_in_file')),
              reason: field === 'line' ? noObject : `${field}: expected ${expectedOf(field)}`,
              row: textIn(row, 'row_text') ?? '',
            };
          }),
        ),
    );
  return { faults, rejected: rejected.count };
};
