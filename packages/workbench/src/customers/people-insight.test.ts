import { describe, expect, it } from 'vitest';
import { reportCommand } from '../cli/commands/report.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { peopleInsight } from './people-insight.ts';

describe('what customers told, beside what they do', () => {
  const current = useTestEngine();
  const file = (name: string, lines: readonly string[]) => current().folder.file(name, lines.join('\n'));
  const people = Array.from({ length: 130 }, (_, person) => person);
  const loadTestLog = () =>
    current().load(
      file('log.csv', [
        'user_id,item_id,time,event',
        ...people.map((person) => `c${person},a,2026-01-02,${person % 4 === 0 ? 'purchase' : 'view_item'}`),
        ...people.map((person) => `c${person},b,2026-01-03,view_item`),
      ]),
    );

  it('is said with an interval, of no group of fewer people of the log than are needed', async () => {
    await loadTestLog();
    const plan = (person: number) => (person < 60 ? 'gold' : person < 109 ? 'tin' : '');
    const customers = file('crm.csv', [
      'customer,Plan',
      ...people.map((person) => `c${person},${plan(person)}`),
      // Whom the log does not know.
      ...people.map((person) => `x${person},tin`),
    ]);
    const survey = file('survey.csv', [
      'customer,question,answer',
      ...people.flatMap((person) => [
        `c${person},gifts,often`,
        `c${person},gifts,${person % 2 ? 'never' : 'often'}`,
      ]),
    ]);
    const insights = await peopleInsight(
      current().engine,
      { customers: { path: customers, fields: { plan: 'Plan' } }, survey: { path: survey } },
      50,
    );
    expect(insights.map(({ of, people: n, known, faults }) => [of, n, known, faults.length])).toEqual([
      ['customers', 260, 130, 0],
      ['survey', 130, 130, 1],
    ]);
    const [crm, answers] = insights;
    expect(crm?.groups.map(({ about, value, people: n }) => [about, value, n])).toEqual([
      ['plan', 'gold', 60],
    ]);
    expect(crm?.groups[0]?.bought.share).toBe(0.25);
    // Wilson's interval of 15 of 60.
    expect(crm?.groups[0]?.bought.low).toBeCloseTo(0.158, 3);
    expect(crm?.groups[0]?.bought.high).toBeCloseTo(0.372, 3);
    expect(answers?.groups.map(({ about, value, people: n }) => [about, value, n])).toEqual([
      ['gifts', 'often', 130],
      ['gifts', 'never', 65],
    ]);
  });

  it('is asked for by files and fields', () => {
    const args = ['pack', '--out', 'r.html'];
    const crm = ['--customers', 'crm.csv', '--customer-id', 'ID', '--customer-fields', 'plan=Plan,region'];
    expect(reportCommand.read([...args, ...crm, '--survey', 's.csv'])?.request).toMatchObject({
      peopleFiles: {
        customers: { path: 'crm.csv', id: 'ID', fields: { plan: 'Plan', region: 'region' } },
        survey: { path: 's.csv' },
      },
    });
    expect(reportCommand.read(args)?.request).toMatchObject({ peopleFiles: {} });
  });

  it.each([
    [['--customers', 'crm.csv'], 'Option --customer-fields is missing'],
    [['--customer-id', 'ID'], 'go with --customers'],
    [['--customers', 'crm.csv', '--customer-fields', 'religion'], '"religion" is sensitive'],
  ])('is refused before anything is read for %j', (args, message) => {
    expect(() => reportCommand.read(['pack', '--out', 'r.html', ...args])).toThrow(message);
  });
});
