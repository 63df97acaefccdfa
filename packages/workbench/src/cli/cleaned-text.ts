import type { CleanedLog } from '../clean/clean-log.ts';
import { counted, whole } from '../report/figures.ts';

/** What cleaning touched, in lines for people; one where it touched nothing. */
export const cleanedText = ({ before, after, rules }: CleanedLog): readonly string[] => {
  const touched = rules.filter(({ rows }) => rows > 0);
  const lines = touched.map(
    ({ title, removes, rows, people, orders, said }) =>
      `${title}: ${counted(rows, 'row')} of ${counted(people, 'person', 'people')} and ${counted(orders, 'order')} ${removes ? 'left out' : 'changed'}${said === undefined ? '' : `. ${said.replace(/\.$/, '')}`}`,
  );
  if (before.rows !== after.rows)
    lines.push(
      `before ${counted(before.rows, 'row')}, ${counted(before.people, 'person', 'people')}, ${counted(before.orders, 'order')}; after ${whole(after.rows)}, ${whole(after.people)}, ${whole(after.orders)}`,
    );
  const silent = rules.filter(({ rows }) => rows === 0).map(({ title }) => title);
  if (silent.length > 0) lines.push(`not found: ${silent.join('; ')}`);
  return lines.map((line, at) => `  ${at === 0 ? 'cleaned' : '       '}    ${line}`);
};
