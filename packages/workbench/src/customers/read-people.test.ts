import { describe, expect, it } from 'vitest';
import { useTestEngine } from '../test-engine.fixture.ts';
import type { BadRow } from '../log/bad-rows.ts';
import { readCustomers } from './read-customers.ts';
import { readLabels } from './read-labels.ts';
import { readSeeds } from './read-seeds.ts';
import { readSurveys } from './read-surveys.ts';

describe('files about people', () => {
  const current = useTestEngine();
  const file = (name: string, lines: readonly string[]) => current().folder.file(name, lines.join('\n'));
  const loadTestLog = () =>
    current().load(
      file('log.csv', [
        'customer_id,item_id,time',
        'Anna@Example.com,a,2026-01-02',
        'c2,a,2026-01-02',
        'c3,b,2026-01-03',
      ]),
    );
  const crm = () =>
    file('crm.csv', [
      'Email,Plan,Region of the shop,Religion',
      'anna@example.com,gold,north,x',
      'c2,, south ,y',
      ',gold,north,z',
      'c2,silver,south,y',
      'c9,silver,south,y',
      'too,few',
    ]);

  it('of customers make one row each, under the numbers that people have in the log, with the named fields alone', async () => {
    await loadTestLog();
    const { engine } = current();
    const fields = { plan: 'Plan', region: { column: 'Region of the shop' } };
    const read = await readCustomers(engine, crm(), { fields });
    expect(read).toMatchObject({ rows: 6, kept: 3, people: 3, known: 2 });
    expect(read.fields).toEqual([
      { name: 'plan', filled: 2, values: 2 },
      { name: 'region', filled: 3, values: 2 },
    ]);
    const joined = await engine.rows(
      `select distinct item, plan, region from raw_log join customers on customers.visitor = raw_log.visitor order by region`,
    );
    expect(joined).toEqual([
      { item: 'a', plan: 'gold', region: 'north' },
      { item: 'a', plan: null, region: 'south' },
    ]);
    const columns = Object.keys((await engine.rows('select * from customers limit 1'))[0] ?? {});
    expect(columns).toEqual(['visitor', 'plan', 'region']);
  });

  it('count what they can not use, name nobody, and hand every such row on', async () => {
    const bad: BadRow[] = [];
    const { faults, known } = await readCustomers(current().engine, crm(), {
      fields: ['Plan'],
      onBadRows: async (rows) => void bad.push(...rows),
    });
    expect(known).toBeUndefined();
    expect(faults.map(({ field, rows }) => [field, rows])).toEqual([
      ['line', 1],
      ['id', 1],
      ['twice', 1],
    ]);
    const said = faults.map((fault) => fault.said.replace(current().folder.path, '')).join('\n');
    expect(said).toContain('/crm.csv, column "Email": 1 rows without an identifier; first row 3.');
    expect(said).toContain('1 rows without anything that a row before had not said; first row 4.');
    expect(said).not.toContain('anna');
    expect(bad.map(({ line, row }) => [line, row])).toEqual([
      [7, 'too,few'],
      [4, ',gold,north,z'],
      [5, 'c2,silver,south,y'],
    ]);
  });

  it.each([
    ['Religion', 'sensitive'],
    ['healthStatus', 'sensitive (health)'],
    ['union_member', 'sensitive'],
    ['Political Party', 'sensitive'],
    ['number_of_pregnancies', 'sensitive'],
    ['Ethnic group', 'sensitive'],
    ['sexual_orientation', 'sensitive'],
    ['Behinderung', 'sensitive'],
    ['first name', 'says who somebody is'],
    ['E.Mail', 'says who somebody is'],
    ['IBAN', 'says who somebody is'],
  ])('[P7] are never read for the field %s', async (column, why) => {
    for (const fields of [[column], { kept: column }])
      await expect(readCustomers(current().engine, 'absent.csv', { fields })).rejects.toMatchObject({
        code: 'invalid-config',
        message: expect.stringContaining(why),
      });
  });

  it.each([
    [{ Plan: 'Plan' }, 'expected a name of small letters'],
    [{ visitor: 'Plan' }, 'not "visitor"'],
    [{}, 'expected at least one field'],
  ])('refuse %j for fields', async (fields, message) => {
    await expect(readCustomers(current().engine, crm(), { fields })).rejects.toThrow(message);
  });

  it('name a column that is not there, and the columns that are', async () => {
    await expect(readCustomers(current().engine, crm(), { fields: { tier: 'Tier' } })).rejects.toMatchObject({
      code: 'invalid-log',
      message: expect.stringContaining(
        'no column "Tier", which tier is mapped to. It has Email, Plan, Region of the shop, Religion.',
      ),
    });
    const noId = file('no-id.csv', ['plan,region', 'gold,north']);
    await expect(readCustomers(current().engine, noId, { fields: ['plan'] })).rejects.toThrow(
      "no column for the customer's identity. Name it in customers.id. It has plan, region.",
    );
    const empty = file('empty.csv', ['id,plan', ',gold']);
    await expect(readCustomers(current().engine, empty, { fields: ['plan'] })).rejects.toThrow(
      'no row can be used.',
    );
  });

  it('of surveys make a row per answer, once, in JSON lines, too', async () => {
    await loadTestLog();
    const answers = file('survey.jsonl', [
      '{"user_id": "c2", "question": "gifts", "answer": "often"}',
      '{"user_id": "c2", "question": "gifts", "answer": "often"}',
      '{"user_id": "c2", "question": "gifts"}',
      '{"user_id": "c3", "question": "colour", "answer": "blue"}',
      '[]',
    ]);
    const read = await readSurveys(current().engine, answers);
    expect(read).toMatchObject({ rows: 5, kept: 2, people: 2, known: 2, questions: ['colour', 'gifts'] });
    expect(read.faults.map(({ field }) => field).sort()).toEqual(['answer', 'line', 'twice']);
  });

  it('of labels may give a customer several, and name the labels there are', async () => {
    await loadTestLog();
    const labels = file('labels.csv', [
      'customer,label',
      'c2,gift buyer',
      'c2,trade customer',
      'c3,gift buyer',
    ]);
    expect(await readLabels(current().engine, labels)).toMatchObject({
      kept: 3,
      people: 2,
      known: 2,
      labels: ['gift buyer', 'trade customer'],
      faults: [],
    });
  });

  it('[P7] have no sensitive label and no sensitive question', async () => {
    const labels = file('labels.csv', ['customer,label', 'c2,pregnant']);
    await expect(readLabels(current().engine, labels)).rejects.toMatchObject({ code: 'invalid-config' });
    const survey = file('survey.csv', ['customer,question,answer', 'c2,What is your religion?,none']);
    await expect(readSurveys(current().engine, survey)).rejects.toMatchObject({ code: 'invalid-config' });
  });

  it('of seeds hold everybody once', async () => {
    await loadTestLog();
    const seeds = file('seeds.csv', ['Customer ID', 'c2', 'c2', 'c4']);
    expect(await readSeeds(current().engine, seeds)).toMatchObject({ rows: 3, kept: 2, known: 1 });
  });
});
