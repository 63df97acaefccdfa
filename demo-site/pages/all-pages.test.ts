import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/create-catalogue.ts';
import { allPages } from './all-pages.ts';
import { layout } from './layout.ts';

const catalogue = createCatalogue();
const bestsellers = catalogue.items.filter(({ stock, sensitive }) => stock > 0 && !sensitive);
const pages = allPages(catalogue, bestsellers).map((page) => ({
  ...page,
  text: layout(page, catalogue.categories),
}));
const paths = new Set(pages.map(({ path }) => path));

describe('the shop’s pages', () => {
  it('have nothing inline, so that the strictest policy lets them be', () => {
    for (const { text } of pages) {
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|undefined|\[object/);
      for (const [, attributes] of text.matchAll(/<script([^>]*)>/g)) {
        expect(attributes).toMatch(/ src="\/|type="application\/ld\+json"/);
      }
    }
  });

  it('ask nobody else for anything', () => {
    const addresses = pages.flatMap(({ text }) =>
      [...text.matchAll(/ (?:src|href|action)="([^"]*)"/g)].map(([, address]) => address ?? ''),
    );
    expect(addresses.filter((address) => !/^[/#?]/.test(address) || address.startsWith('//'))).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    const links = pages.flatMap(({ text }) =>
      [...text.matchAll(/<a [^>]*href="(\/[^"?]*)/g)].map(([, path]) => path ?? ''),
    );
    expect([...new Set(links)].filter((link) => !paths.has(link))).toEqual([]);
  });

  it('reserve the room of every image', () => {
    for (const { text } of pages) {
      for (const [image] of text.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/width="\d+"\s+height="\d+"/);
    }
  });

  it('[P7] mark the health shelf so that nothing on it is recorded', () => {
    const health = pages.filter(({ category }) => category?.slug === 'wellbeing');
    expect(health.length).toBe(1 + catalogue.items.filter(({ sensitive }) => sensitive).length);
    for (const { text } of health) expect(text).toMatch(/<body[^>]*data-homebody-sensitive/);
    const others = pages.filter(({ category }) => category?.slug !== 'wellbeing');
    for (const { text } of others) expect(text).not.toMatch(/<body[^>]*data-homebody-sensitive/);
  });

  it('offer a way to withdraw on every one', () => {
    for (const { text } of pages) expect(text).toContain('<homebody-withdraw>');
  });
});
