import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { foreseeSeries } from '../forecast/foresee-series.ts';
import { type Insight, insightOf } from '../insight/insight.ts';
import type { Series } from '../insight/statements/outlook.ts';
import { openVisitedShop, visitedLog } from '../insight/visited-shop.fixture.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import type { ReportData } from './part.ts';
import { parts } from './parts.ts';

const ids = ['customers', 'best-customers', 'affinities', 'cohorts', 'journeys', 'outlook'];

const chapterOf = (id: string, insight: Insight | undefined) => {
  const part = parts.find((each) => each.id === id);
  if (!part) throw new Error(`no chapter ${id}`);
  const window = new Window();
  window.document.write(part.body({ insight } as ReportData).text);
  return window.document;
};

describe('chapters about a shop’s people', { timeout: 60_000 }, () => {
  const current = useTestEngine();
  const ask = async (people: number): Promise<Insight> => {
    const { engine, folder } = current();
    const rows = visitedLog({ people, days: 120 });
    const { engine: _, ...shop } = await openVisitedShop(engine, rows, { folder });
    return insightOf(engine, shop);
  };

  it('have pictures that are described, and the same figures in a table with intervals', async () => {
    const insight = await ask(2_500);
    const pictures = ids.flatMap((id) => {
      const figures = [...chapterOf(id, insight).querySelectorAll('figure')];
      return figures.map((figure) => ({ id, figure }));
    });
    expect(new Set(pictures.map(({ id }) => id)).size).toBeGreaterThanOrEqual(6);
    for (const { figure } of pictures) {
      const svg = figure.querySelector('svg');
      expect(svg?.getAttribute('role')).toBe('img');
      expect(figure.querySelector(`#${svg?.getAttribute('aria-labelledby')}`)?.textContent).toMatch(/\w{3}/);
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
      expect(figure.innerHTML).not.toMatch(/NaN|undefined|Infinity|style=/);
    }
    const groups = chapterOf('customers', insight).body.textContent ?? '';
    expect(groups).toMatch(/\d+ % \(\d+(\.\d)? % to \d+(\.\d)? %\)|\d \(/);
    expect(chapterOf('journeys', insight).body.textContent).toContain('→');
  });

  it('say in words what is too thin, and what takes the log', async () => {
    const thin = await ask(45);
    for (const id of ids) {
      expect(chapterOf(id, undefined).body.textContent).toContain('that takes the log');
      const told = chapterOf(id, thin);
      expect(told.querySelector('svg')).toBeNull();
      expect(told.body.textContent).toMatch(/\w{3}.*\./);
    }
  });

  it('name kinds of visitors as segments and campaigns do', () => {
    const share = { value: 0.25, low: 0.2, high: 0.31 };
    const persona = { id: 'c2', name: 'Lamps <and> rugs', people: 75, share, valueShare: share, buys: [{ category: 'lamps', share }] }; // prettier-ignore
    const part = parts.find(({ id }) => id === 'personas');
    const told = part?.body({ personas: { people: 300, personas: [persona], tooSmall: 1 } } as unknown as ReportData).text ?? ''; // prettier-ignore
    expect(told).toContain('c2: Lamps &lt;and&gt; rugs');
    expect(told).toContain('lamps: 25 % (20 % to 31 %)');
    expect(told).toContain('Of 1 other cluster too few people are left');
    expect(part?.body({} as ReportData).text).toContain('that takes the log');
  });

  it('show what is foreseen as a line with a band, what it was worth, and what changed', () => {
    const values = Array.from({ length: 120 }, (_, at) => (at < 60 ? 200 : 260) + 30 * Math.sin((at * 2 * Math.PI) / 7) + ((at * 37) % 11)); // prettier-ignore
    const { forecast } = foreseeSeries(values, { period: 7, horizon: 14 });
    const whole: Series = {
      measure: 'visits',
      of: undefined,
      grain: 'day',
      from: '2026-01-01',
      values: values.with(5, 0).map((value) => value || undefined),
      forecast,
      tooLittle: undefined,
      change: {
        kind: 'sudden',
        at: 60,
        from: 205,
        to: 265,
        by: { value: 60, low: 52, high: 68 },
        chance: 0.001,
        on: '2026-03-02',
      },
    };
    const short: Series = {
      ...whole,
      measure: 'units',
      forecast: undefined,
      tooLittle: 'There are 20 whole days of it; looking ahead takes 68.',
      change: undefined,
    };
    const outlook = { series: [whole, short, { ...whole, of: 'search' }], tooThin: undefined, leftOut: 2 };
    const document = chapterOf('outlook', { outlook } as unknown as Insight);
    const [first, second] = document.querySelectorAll('svg');
    expect(first?.querySelectorAll('path[fill-opacity]')).toHaveLength(1);
    expect(first?.querySelectorAll('path[stroke-dasharray]').length).toBe(2);
    // A day of too few people is a gap, not a value of 0.
    expect(first?.querySelectorAll('path.line.other').length).toBe(3);
    expect(second?.querySelectorAll('path[stroke-dasharray]')).toHaveLength(0);
    const text = document.body.textContent ?? '';
    expect(text).toMatch(
      /Visits rose suddenly around 2026-03-02:\s+from about 205 to about 265 a day \(\+29 %\), a change of \+52 to \+68/,
    );
    expect(text).toContain(
      'Too little to look ahead by: There are 20 whole days of it; looking ahead takes 68.',
    );
    expect(text).toContain('were within their bands');
    expect(text).toContain('Of 2 other series too few people');
    expect(document.querySelector('figure tbody tr th')?.textContent).toContain('2026-05-14, foreseen');
    expect([...document.querySelectorAll('table')].at(-1)?.textContent).toContain('Visits, search');
  });
});
