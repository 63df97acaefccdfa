import { percent, whole } from '../figures.ts';
import { markup, nothing } from '../markup.ts';
import type { Part } from '../part.ts';
import { tableOf } from '../table.ts';

const drifts = { none: 'as before', some: 'moved', much: 'not the same any more' } as const;

/** What the pack says of itself: the file model-card.json in its folder, in words. */
export const modelCard: Part = {
  id: 'model-card',
  title: 'What the pack was learned from, and for whom it works',
  body: ({ checked: { card, audits } }) => {
    if (!card) return markup`<p>The pack has no model card: an older workbench made it.</p>`;
    const { log, parts, groups, limits } = card;
    const moved = groups.filter(({ drift }) => drift && drift.means !== 'none');
    return markup`<p>
        Learned from ${whole(log.events)} events of ${whole(log.people)} people, from ${log.from.slice(0, 10)} to
        ${log.until.slice(0, 10)}.
      </p>
      ${tableOf({
        caption: 'What was learned, how, and how it was judged',
        columns: ['part', 'from', 'how', 'judged'],
        rows: parts.map(({ name, from, how, judged }) => [name, from, how, judged]),
      })}
      ${
        groups.length === 0
          ? nothing
          : markup`<h3>Segments and clusters against the pack before</h3>
              <p>
                ${
                  moved.length === 0
                    ? 'None has moved.'
                    : moved.map(({ id }) => id).join(', ') + ' took in other shares of people than before.'
                }
                A stability index up to 0.1 is hardly a change, above 0.25 a group is not the same any more. Nothing is said
                of groups with fewer than ${card.k.group} people in or out of them.
              </p>
              ${tableOf({
                caption: 'Segments and clusters in the last pack and before',
                columns: ['group', 'in words', 'share', 'stability index', ''],
                rows: groups.map(({ id, said, share, drift }) => [
                  id,
                  said,
                  share === undefined ? 'too few people' : percent(share),
                  drift ? drift.index.toFixed(3) : '',
                  drift ? drifts[drift.means] : 'nothing to compare with',
                ]),
              })}`
      }
      ${
        audits.length === 0
          ? nothing
          : markup`<h3>Whether groups of people fare alike</h3>
              ${tableOf({
                caption:
                  'The group of the lowest share against that of the highest; of a calibration, what happened as a part of what was foretold',
                columns: ['of', 'measure', 'grouped by', 'groups', 'ratio', '95 % interval', 'alike'],
                rows: audits.map(({ of, by, measure, groups: count, ratio, isAlarm, acknowledged }) => [
                  of,
                  measure,
                  by,
                  String(count),
                  ratio.value.toFixed(2),
                  `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`,
                  !isAlarm
                    ? 'kept'
                    : acknowledged === undefined
                      ? 'missed'
                      : `missed, and meant so: ${acknowledged}`,
                ]),
              })}`
      }
      <h3>Limits</h3>
      <ul>
        ${limits.map((limit) => markup`<li>${limit}</li>`)}
      </ul>`;
  },
};
