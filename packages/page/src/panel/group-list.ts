import type { Group } from '@homebody/vault';
import { elementOf } from '../element.ts';
import type { InterestListOptions } from './interest-list.ts';

/** Groups that the visitor counts as one of, in words, each with a way out and, once out, back in [P6]. */
export const groupList = (
  groups: readonly Group[],
  { texts, correct }: Pick<InterestListOptions, 'texts' | 'correct'>,
): HTMLElement =>
  elementOf(
    'ul',
    {},
    ...groups.map(({ id, said = id, left }) => {
      const label = texts[left ? 'undo' : 'notMe'];
      return elementOf(
        'li',
        { class: 'interest' },
        elementOf('div', {}, said),
        elementOf(
          'div',
          { class: 'buttons' },
          elementOf(
            'button',
            {
              'data-key': `group ${id}`,
              'aria-label': `${label}: ${said}`,
              click: () => correct({ kind: 'segment', value: id, to: left ? undefined : 'less' }, said),
            },
            label,
          ),
        ),
        left && elementOf('small', {}, texts.leftGroup),
      );
    }),
  );
