// @vitest-environment happy-dom
import type { SlotAnswer, SlotRequest } from '@homebody/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, recommendationOf, snapshotOf } from './fixtures/answer.ts';
import { type Slots, type SlotsOptions, createSlots } from './slots.ts';

const template = `<template><li><a data-homebody-href="url"><img data-homebody-src="image" data-homebody-alt="item_name">
  <b data-homebody-text="item_name"></b></a><i data-homebody-text="item_brand"></i>
  <em data-homebody-text="price"></em><small data-homebody-text="because"></small></li></template>`;
const own = (...ids: readonly string[]): string =>
  ids.map((id) => `<li data-homebody-item="${id}">Everybody's ${id}</li>`).join('');
const slot = (attributes: string, content: string): string =>
  `<section data-homebody-slot="picks" ${attributes}><h2>Picks</h2><ul>${template}${content}</ul></section>`;

let started: Slots[] = [];
const start = (answer: SlotAnswer | undefined, options: Partial<SlotsOptions> = {}): Slots => {
  const slots = createSlots({ root: document, answerFor: () => answer, now: () => 0, ...options });
  started.push(slots);
  slots.scan();
  return slots;
};
const settled = (): Promise<void> =>
  (
    window as unknown as { happyDOM: { waitUntilComplete: () => Promise<void> } }
  ).happyDOM.waitUntilComplete();

/** Ids of what a visitor sees, in order. */
const shown = (root: ParentNode = document): readonly (string | null)[] =>
  [...root.querySelectorAll('li:not([data-homebody-hidden]),.homebody-item')].map((item) =>
    item.getAttribute('data-homebody-item'),
  );
const element = (): Element => document.querySelector('section')!;

beforeEach(() => {
  document.documentElement.lang = 'de';
});
afterEach(() => {
  for (const slots of started) slots.stop();
  started = [];
  document.body.replaceChildren();
});

describe('a slot', () => {
  it('is filled from the template in the place of its own items, with text, links and images', () => {
    document.body.innerHTML = slot('data-homebody-limit="2"', own('x', 'y'));
    start(answerOf('picks', ['a', 'b']));
    expect(shown()).toEqual(['a', 'b']);
    const item = document.querySelector('li')!;
    expect(item.querySelector('a')?.getAttribute('href')).toMatch(/\/items\/a$/);
    expect(item.querySelector('img')?.getAttribute('src')).toMatch(/\/images\/a\.svg$/);
    expect(item.querySelector('img')?.alt).toBe('Name of a');
    expect(item.querySelector('b')?.textContent).toBe('Name of a');
    expect(item.querySelector('em')?.textContent).toBe('1.234,50\u00a0€');
    expect(item.querySelector('i'), 'a field without a value').toBeNull();
    expect(element().querySelector('h2')?.textContent).toBe('Picks');
    expect(element().getAttribute('data-homebody-list')).toBe('picks');
    expect(element().getAttribute('data-homebody-source')).toBe('personal');
  });

  it('[P5] says why with every item, in the title where the template has no place for it', () => {
    document.body.innerHTML = slot('', '');
    start(answerOf('picks', ['a']));
    expect(document.querySelector('li small')?.textContent).toBe('Because you looked at Oak Table');
    document.body.innerHTML = `<section data-homebody-slot="picks"><template><li></li></template></section>`;
    start(answerOf('picks', ['a']));
    expect(document.querySelector('li')?.title).toBe('Because you looked at Oak Table');
  });

  it('gets plain markup when it has no template', () => {
    document.body.innerHTML = `<ul data-homebody-slot="picks">${own('x')}</ul>`;
    start(answerOf('picks', ['a']));
    const item = document.querySelector('li.homebody-item')!;
    expect(shown()).toEqual(['a']);
    expect(item.querySelector('a')?.textContent).toBe('Name of a');
    expect(item.querySelector('small')?.textContent).toBe('Because you looked at Oak Table');
  });

  it('takes a template as React renders it, its children beside the content', () => {
    document.body.innerHTML = '<div data-homebody-slot="picks"><template></template></div>';
    const item = document.createElement('li');
    item.setAttribute('data-homebody-text', 'item_name');
    Node.prototype.appendChild.call(document.querySelector('template'), item);
    start(answerOf('picks', ['a']));
    expect(document.querySelector('div > li')?.textContent).toBe('Name of a');
  });

  it('shows no more than its limit', () => {
    document.body.innerHTML = slot('data-homebody-limit="2"', own('x', 'y', 'z'));
    start(answerOf('picks', ['a', 'b', 'c']));
    expect(shown()).toEqual(['a', 'b']);
  });

  it('fills up a short answer with its own items that are not in it', () => {
    document.body.innerHTML = slot('data-homebody-limit="4"', own('x', 'a', 'y', 'z', 'w'));
    start(answerOf('picks', ['a', 'b']));
    expect(shown()).toEqual(['a', 'b', 'x', 'y']);
  });

  it('keeps what is marked to be kept, before its items', () => {
    document.body.innerHTML = `<ul data-homebody-slot="picks"><h2 data-homebody-keep>Picks</h2>${own('x')}</ul>`;
    start(answerOf('picks', ['a']));
    expect([...document.querySelector('ul')!.children].map(({ localName }) => localName)).toEqual([
      'h2',
      'li',
      'li',
    ]);
    expect(document.querySelector('h2')?.hasAttribute('data-homebody-hidden')).toBe(false);
    expect(shown()).toEqual(['a']);
  });

  it.each([undefined, answerOf('picks', [])])('[P12] stays as it is without an answer (%#)', (answer) => {
    document.body.innerHTML = slot('', own('x', 'y'));
    const before = document.body.innerHTML;
    start(answer);
    expect(document.body.innerHTML).toBe(before);
  });

  it('[P12] gets its own content back exactly, on withdrawal', () => {
    document.body.innerHTML = slot('', own('x', 'y'));
    const before = document.body.innerHTML;
    const slots = start(answerOf('picks', ['a', 'b']));
    expect(document.body.innerHTML).not.toBe(before);
    slots.restore();
    expect(document.body.innerHTML).toBe(before);
    expect(slots.shown()).toEqual([]);
  });

  it('is not filled twice: a fresh answer waits for the next page', async () => {
    document.body.innerHTML = slot('', own('x', 'y'));
    const slots = start(answerOf('picks', ['a', 'b']));
    slots.update(snapshotOf([answerOf('picks', ['c', 'd'])]));
    await settled();
    expect(shown()).toEqual(['a', 'b']);
  });

  it('that was seen with its own content keeps it, unless it is live', () => {
    document.body.innerHTML = slot('', own('x', 'y')) + slot('data-homebody-live', own('x', 'y'));
    const wanted: SlotRequest[] = [];
    const slots = start(undefined, { onWanted: (request) => wanted.push(request) });
    expect(wanted).toEqual([{ slot: 'picks' }]);
    slots.update(snapshotOf([answerOf('picks', ['a', 'b', 'c'])]));
    const [still, live] = document.querySelectorAll('section');
    expect(shown(still)).toEqual(['x', 'y']);
    expect(shown(live), 'and does not grow').toEqual(['a', 'b']);
  });

  it('inserted later gets the newest answer', async () => {
    const slots = start(answerOf('picks', ['a']));
    slots.update(snapshotOf([answerOf('picks', ['b'])]));
    document.body.innerHTML = slot('', own('x'));
    await settled();
    expect(shown()).toEqual(['b']);
  });

  it('about an item gets the answer for that item only, and a new one with a new item', async () => {
    document.body.innerHTML = slot('data-homebody-item="oak" data-homebody-live', own('x'));
    const wanted: SlotRequest[] = [];
    const slots = start(undefined, { onWanted: (request) => wanted.push(request) });
    slots.update(snapshotOf([answerOf('picks', ['a'])]));
    expect(shown()).toEqual(['x']);
    slots.answer({ slot: 'picks', item: 'oak' }, answerOf('picks', ['b']));
    expect(shown()).toEqual(['b']);
    element().setAttribute('data-homebody-item', 'elm');
    await settled();
    expect(shown()).toEqual(['x']);
    expect(wanted).toEqual([
      { slot: 'picks', item: 'oak' },
      { slot: 'picks', item: 'elm' },
    ]);
  });

  it('is filled again with the same answer when a framework has rendered over it', async () => {
    document.body.innerHTML = slot('', own('x', 'y'));
    start(answerOf('picks', ['a', 'b']));
    document.querySelector('ul')!.innerHTML = own('x', 'y');
    await settled();
    expect(shown()).toEqual(['a', 'b']);
    element().innerHTML = `<div><ul>${template}${own('x', 'y')}</ul></div>`;
    await settled();
    expect(shown()).toEqual(['a', 'b']);
  });

  it('leaves a framework its own nodes, where it put them', () => {
    document.body.innerHTML = slot('', own('x', 'y'));
    const [x, y] = document.querySelectorAll('li');
    start(answerOf('picks', ['a', 'b']));
    expect(x!.parentNode).toBe(document.querySelector('ul'));
    expect(x!.nextSibling).toBe(y);
  });

  it('[P12] gives up against a page that wipes it again and again', async () => {
    document.body.innerHTML = slot('', own('x'));
    start(answerOf('picks', ['a']));
    for (let wipes = 0; wipes < 10; wipes++) {
      document.querySelector('ul')!.innerHTML = own('x');
      await settled();
    }
    expect(shown()).toEqual(['x']);
    expect(document.querySelector('[data-homebody-hidden]')).toBeNull();
  });

  it('goes on being filled when it is rendered over only now and then', async () => {
    document.body.innerHTML = slot('', own('x'));
    let now = 0;
    start(answerOf('picks', ['a']), { now: () => (now += 400) });
    for (let wipes = 0; wipes < 20; wipes++) {
      document.querySelector('ul')!.innerHTML = own('x');
      await settled();
    }
    expect(shown()).toEqual(['a']);
  });

  it('is left to the shop that renders it itself', () => {
    document.body.innerHTML = slot('', own('x'));
    const told: unknown[] = [];
    element().addEventListener('homebody:fill', (event) => {
      told.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    const answer = answerOf('picks', ['a']);
    const slots = start(answer);
    expect(told).toEqual([answer]);
    expect(shown()).toEqual(['x']);
    expect(slots.shown()).toEqual(['a']);
  });

  it('tells when it is filled and when it is given back', () => {
    document.body.innerHTML = slot('', own('x'));
    const told: string[] = [];
    const tell = ({ type }: Event): number => told.push(type);
    for (const name of ['fill', 'filled', 'restored']) element().addEventListener(`homebody:${name}`, tell);
    start(answerOf('picks', ['a'])).restore();
    expect(told).toEqual(['homebody:fill', 'homebody:filled', 'homebody:restored']);
  });

  it('[P12] keeps its own content when its template can not be filled, and the next slot is filled', () => {
    document.body.innerHTML = slot('', own('x')) + slot('', own('y'));
    const broken = document.querySelector('template')!;
    Object.defineProperty(broken, 'content', {
      get: () => {
        throw new Error('broken');
      },
    });
    start(answerOf('picks', ['a']));
    const [first, second] = document.querySelectorAll('section');
    expect(shown(first)).toEqual(['x']);
    expect(first?.hasAttribute('data-homebody-list')).toBe(false);
    expect(shown(second)).toEqual(['a']);
  });

  it('writes no text into a script or a style', () => {
    document.body.innerHTML = `<div data-homebody-slot="picks"><template><p><script data-homebody-text="item_name"></script>
      <style data-homebody-text="item_name"></style></p></template></div>`;
    start({ ...answerOf('picks', []), items: [recommendationOf('a', { item_name: 'alert(1)' })] });
    expect(document.querySelector('div > p')?.children).toHaveLength(0);
  });

  it('asks for what is on the page', () => {
    document.body.innerHTML = slot('data-homebody-limit="3" data-homebody-item="oak"', '') + slot('', '');
    expect(start(undefined).requests()).toEqual([
      { slot: 'picks', limit: 3, item: 'oak' },
      { slot: 'picks' },
    ]);
  });
});
