import { coverageOf, describeRule } from '@homebody/segments';
import { barChart } from '../bar-chart.ts';
import { counted, percent, whole } from '../figures.ts';
import { markup, nothing } from '../markup.ts';
import type { Part } from '../part.ts';

export const segments: Part = {
  id: 'segments',
  title: 'Who is in which segment',
  body: ({ segments: pack = [], segmentSizes, world }) => {
    if (pack.length === 0) return markup`<p>The pack has no segments of visitors.</p>`;
    const nameOf = (item: string): string => {
      const index = world?.catalogue.indexOf(item);
      return index === undefined || !world ? item : world.catalogue.displayOf(index).item_name;
    };
    const wordsOf = new Map(pack.map(({ id, when }) => [id, describeRule(when, { nameOf })]));
    const covers = [...new Set(pack.flatMap(({ when }) => coverageOf(when)))];
    const listed = markup`<ul>
        ${pack.map(({ id }) => markup`<li><strong>${id}</strong>: ${wordsOf.get(id) ?? ''}</li>`)}
      </ul>
      ${covers.length === 0 ? nothing : markup`<p>${covers.join(' ')}</p>`}`;
    if (!segmentSizes)
      return markup`${listed}
        <p>How many people are in each was not counted: that takes the log.</p>`;
    const { people, least, segments: sizes } = segmentSizes;
    const enough = sizes.flatMap(({ id, share, unknown }) => (share ? [{ id, unknown, ...share }] : []));
    const about = `Of ${counted(people, 'person', 'people')} who did something in the last 90 days of the log, as of its end.`;
    return markup`${listed}
      <p>
        ${about} Of what depends on the moment of a visit, such as its hour or how it began, nothing is known at the
        log’s end, nor of predictions and clusters.
      </p>
      ${
        enough.length === 0
          ? markup`<p>No segment has ${whole(least)} people or more in it and out of it, so nothing is said of any.</p>`
          : barChart({
              id: 'segment-sizes',
              says: `Share of people in each segment, with 95 % intervals, which are wider where it is not known of everybody. ${about} Segments with fewer than ${least} people in or out of them are left out.`,
              groups: [
                {
                  bars: enough.map(({ id, share, low, high, unknown }) => ({
                    label: id,
                    value: share,
                    low,
                    high,
                    said: sizeOf(share, unknown),
                  })),
                },
              ],
              table: {
                caption: 'People in each segment',
                columns: ['segment', 'share', '95 % interval', 'people', 'not known'],
                rows: sizes.map(({ id, share, unknown }) =>
                  share
                    ? [
                        id,
                        sizeOf(share.share, unknown),
                        `${percent(share.low)} to ${percent(share.high)}`,
                        whole(share.people),
                        percent(unknown),
                      ]
                    : [id, 'too few people', '', `of ${whole(least)} needed`, percent(unknown)],
                ),
              },
            })
      }`;
  },
};

const sizeOf = (share: number, unknown: number): string =>
  `${unknown > 0 ? 'at least ' : ''}${percent(share)}`;
