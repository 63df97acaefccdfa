import type { BuildSummary } from '../build/build-summary.ts';
import type { CompleteOptions } from '../build/build-options.ts';
import type { GroupedVisitors } from '../clusters/group-visitors.ts';
import { toldOf } from '../fairness/audit.ts';
import { type GroupTold, type LearnedPart, type ModelCard, withDrift } from './model-card.ts';

export interface CardParts {
  readonly options: Pick<CompleteOptions, 'name' | 'least' | 'fairness'>;
  readonly summary: Pick<BuildSummary, 'audiences' | 'foreseen' | 'foreseenAudits'> &
    Pick<BuildSummary, 'log' | 'segments' | 'clusters' | 'prior' | 'priorSkipped' | 'vectors'>;
  readonly grouped: GroupedVisitors | undefined;
  readonly builtAt: string;
  /** Of the pack that stood there before. */
  readonly before: ModelCard | undefined;
}

/** Puts together what a pack says of itself. */
export const makeCard = ({ options, summary, grouped, builtAt, before }: CardParts): ModelCard => {
  const { log } = summary;
  const { least } = options;
  return {
    format: 1,
    shop: options.name,
    builtAt,
    log: {
      from: new Date(log.firstAt).toISOString(),
      until: new Date(log.lastAt).toISOString(),
      people: log.people,
      events: log.events,
    },
    k: least,
    parts: partsOf(summary),
    groups: withDrift(groupsOf(summary, grouped, least.group), before),
    audits: [...(grouped?.audits ?? []).map(toldOf), ...summary.foreseenAudits],
    acknowledged: options.fairness.acknowledge ?? {},
    limits: limitsOf(options, (grouped?.audits.length ?? 0) + summary.foreseenAudits.length),
  };
};

const partsOf = ({
  audiences,
  foreseen,
  prior,
  priorSkipped,
  vectors,
  clusters,
}: CardParts['summary']): readonly LearnedPart[] => [
  {
    name: 'ranker',
    from: prior ? `${prior.trained} choices of ${prior.people} people` : 'nobody: it is weighted by hand',
    how: prior ? `a tiny network, trained on older days; in use: ${prior.published}` : 'weights set by hand',
    judged: prior
      ? prior.quality
          .map(
            ({ name, ndcg }) =>
              `${name}: NDCG at 10 of ${ndcg.mean.toFixed(3)} (${ndcg.low.toFixed(3)} to ${ndcg.high.toFixed(3)})`,
          )
          .join('; ') + `, for ${prior.judged} people of the newest days`
      : (priorSkipped ?? 'not judged'),
  },
  {
    name: 'vectors',
    from: 'what people looked at one after the other',
    how: vectors.kind,
    judged: vectors.ndcg ? `for ${vectors.people} people` : 'too few people to judge by',
  },
  ...(clusters
    ? [
        {
          name: 'clusters',
          from: `${clusters.people} people who were seen in the last 90 days and looked at five items or more`,
          how: 'k-means of several starts; as many clusters as are stable under resampling and lie furthest apart',
          judged:
            clusters.skipped ??
            clusters.tried
              .filter(({ isAccepted }) => isAccepted)
              .map(
                ({ silhouette, stability = 0 }) =>
                  `silhouette ${silhouette.toFixed(2)}, mean adjusted Rand index of resamples ${stability.toFixed(2)}`,
              )
              .join(),
        },
      ]
    : []),
  ...(foreseen?.reports ?? []).map(({ name, words, trained, judged, quality, withheld }) => ({
    name,
    from: `${trained} moments of people’s histories`,
    how: `how likely somebody is ${words}: a tiny network, calibrated on newer people`,
    judged:
      withheld !== undefined
        ? `left out: ${withheld}`
        : quality
          ? `area under the curve ${quality.area.value.toFixed(3)} (${quality.area.low.toFixed(3)} to ${quality.area.high.toFixed(3)}), calibration error ${quality.calibrationError.value.toFixed(3)}, for ${judged} people of the newest days`
          : 'not judged',
  })),
  ...audiences.map(({ id, learned, judged, quality, withheld }) => ({
    name: id,
    from: `${learned.people} people, of whom ${learned.known} are known to be one of them`,
    how: 'a tiny network over what people do, calibrated on people whom its parts had not seen',
    judged:
      withheld ??
      (quality
        ? `area under the curve ${quality.area.value.toFixed(3)} (${quality.area.low.toFixed(3)} to ${quality.area.high.toFixed(3)}), calibration error ${quality.calibrationError.value.toFixed(3)}, for ${judged.people} people held out`
        : 'not judged'),
  })),
];

const groupsOf = (
  { segments, clusters }: CardParts['summary'],
  grouped: GroupedVisitors | undefined,
  least: number,
): readonly GroupTold[] => {
  const told = [
    ...segments.map(({ id, said }) => ({ id, said, kind: 'segment' as const })),
    ...(clusters?.clusters ?? []).map(({ id, said }) => ({ id, said, kind: 'cluster' as const })),
  ];
  return told.map((group) => {
    const members = grouped?.memberships.get(group.id);
    const people = members?.reduce((sum, one) => sum + one, 0) ?? 0;
    const all = members?.length ?? 0;
    // Few who are not in say as much of those few as few who are.
    return people >= least && all - people >= least ? { ...group, share: people / all } : group;
  });
};

const limitsOf = ({ least, fairness }: CardParts['options'], audits: number): readonly string[] => [
  `Nothing is said of fewer than ${least.pair} people behind a pair, ${least.item} behind an item and ${least.group} behind a group.`,
  'A visitor of whom little is known gets what is popular, and is in no cluster before five looks.',
  'Who is not in the log was not learned from: visitors who have not agreed, and other shops’ customers.',
  'Items of sensitive topics, and whoever looks at nothing else, leave no trace.',
  fairness.groups === undefined && !fairness.proxies?.length
    ? 'Whether groups of people fare alike was not audited.'
    : audits > 0
      ? 'Whether groups fare alike was audited of segments and clusters, by whom they take in, and of predictions; not of recommendations.'
      : 'Whether groups fare alike could not be told: too few people in the groups.',
];
