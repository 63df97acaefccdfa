import { day, whole } from '../figures.ts';
import { markup } from '../markup.ts';
import type { Part } from '../part.ts';

export const summary: Part = {
  id: 'summary',
  title: 'At a glance',
  body: ({ checked: { ok, faults, remarks, k, coverage, freshness, proofs } }) =>
    markup` <p class="${ok ? 'good' : 'bad'}">
        <strong
          >${
            ok
              ? proofs
                ? '✓ The pack is what it says.'
                : '✓ The files of the pack are whole.'
              : '✖ Something is wrong with this pack.'
          }</strong
        >
      </p>
      ${
        faults.length === 0
          ? ''
          : markup`<ul>
              ${faults.map((fault) => markup`<li>${fault}</li>`)}
            </ul>`
      }
      <ul>
        <li>
          ${coverage ? `It knows ${whole(coverage.items)} items, ${whole(coverage.offered)} of them on offer.` : 'Its catalogue can not be read.'}
        </li>
        <li>
          It was built on
          ${day(freshness.builtAt)}${freshness.logUntil === undefined ? '' : `, and knows what happened before ${day(freshness.logUntil)}`}.
        </li>
        <li>
          It holds nothing about fewer than ${k.pair} people for a pair of items, ${k.item} for an item and
          ${k.group} for a group of
          people${
            proofs
              ? ok
                ? ': counted again in the log'
                : '; see below what the log says'
              : ' by its own statement; the log was not given to count in'
          }.
        </li>
        ${remarks.map((remark) => markup`<li>${remark}</li>`)}
      </ul>`,
};
