import { bounded, countBounds, countFields, withoutBounds } from '../bounds.ts';
import type { Kind } from '../kind.ts';
import { type Reader, fields, text, that, whole } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { always, unknown } from '../settled.ts';
import { thingFields } from '../things.ts';
import { keptDays, within } from '../within.ts';

export const did: Kind<RuleKinds['did']> = {
  read: fields<RuleKinds['did']>(
    {
      // Which events there are, and how long each is kept, is for whoever writes rules to check.
      event: text as Reader<RuleKinds['did']['event']>,
      days: whole(1, keptDays),
      different: that<true>('true', (value) => value === true),
      ...countFields,
      ...thingFields,
    },
    ['event', 'days'],
  ),
  plan: ({ event, days, atLeast, atMost, different = false, ...things }, { counter }) => {
    const test = bounded(countBounds({ atLeast, atMost }), (least, isStrict) => {
      const need = least + Number(isStrict);
      if (need === 0) return () => always;
      const place = counter({ event, things, days, need, different });
      return (facts) => within(facts, facts.reached[place]!, days);
    });
    return (facts) => (facts.lacks?.has(event) ? unknown : test(facts));
  },
  figure: ({ event, days, different = false, ...told }, { counter }) => {
    const things = withoutBounds(told);
    const place = counter({ event, things, days, need: Infinity, different });
    return (facts) => (facts.lacks?.has(event) ? undefined : facts.counts[place]);
  },
};
