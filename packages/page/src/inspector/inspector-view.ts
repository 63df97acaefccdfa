import { type Child, elementOf } from '../element.ts';
import type { InspectorDiagnostics } from './inspector-host.ts';

/** Everything the vault says about itself, as rows; the judgement on held-out choices as a table. */
export const inspectorView = (seen: InspectorDiagnostics): readonly Node[] => {
  const { pack, lastTraining: last, choices, trainAfter } = seen;
  const rows: readonly (readonly [string, ...Child[]])[] = [
    [
      'Runs',
      { jailed: 'in the jail, without network', worker: 'in a worker', page: 'on the page thread' }[
        seen.isolation
      ],
    ],
    ['Storage', seen.storage + because(seen.storageReason)],
    ['Pack', pack.builtAt ? `${pack.builtAt} (${pack.sections.join(', ')})` : 'none'],
    ['Events', String(seen.events)],
    [
      'Choices',
      `${choices} of ${trainAfter}`,
      elementOf('progress', { max: trainAfter, value: choices, 'aria-label': 'Choices' }),
    ],
    [
      'Training',
      seen.training === 'running'
        ? 'running…'
        : last
          ? `done, ${last.choices} choices in ${Math.round(last.tookMs)} ms`
          : seen.lastTrainingError
            ? 'failed'
            : 'not yet',
    ],
    ['Back end', last ? `${last.backend}${because(last.probe.why)}` : '–'],
    ['Loss', last ? `${last.lossBefore.toFixed(3)} → ${last.lossAfter.toFixed(3)}` : '–'],
    ['Ranker in use', seen.ranker, last && ` (the challenger ${last.adopted ? 'won' : 'lost'})`],
    ['Last error', seen.lastTrainingError ?? 'none'],
  ];
  return [
    elementOf(
      'dl',
      {},
      ...rows.flatMap(([name, ...value]) => [elementOf('dt', {}, name), elementOf('dd', {}, ...value)]),
    ),
    ...(last ? [judgement(last, seen.ranker)] : []),
  ];
};

const judgement = (
  { prior, personal, heldOutChoices }: NonNullable<InspectorDiagnostics['lastTraining']>,
  ranker: string,
): HTMLElement => {
  const cells = (tag: string, ...values: readonly string[]): readonly HTMLElement[] =>
    values.map((value) => elementOf(tag, { scope: tag === 'th' && 'col' }, value));
  const row = (name: string, { ndcg, hitRate, loss }: typeof prior): HTMLElement =>
    elementOf(
      'tr',
      {},
      elementOf('th', { scope: 'row', class: name === ranker && 'used' }, name),
      ...cells('td', ...[ndcg, hitRate, loss].map((score) => score.toFixed(3))),
    );
  return elementOf(
    'table',
    {},
    elementOf('caption', {}, `Judged on ${heldOutChoices} held-out choices`),
    elementOf('thead', {}, elementOf('tr', {}, ...cells('th', 'ranker', 'NDCG', 'hit rate', 'loss'))),
    elementOf('tbody', {}, row('prior', prior), row('personal', personal)),
  );
};

const because = (why: string | undefined): string => (why ? ` (${why})` : '');
