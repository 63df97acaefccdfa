// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { productFromJsonLd } from './product-from-json-ld.ts';

const productIn = (...contents: readonly unknown[]) => {
  document.head.replaceChildren();
  document.body.innerHTML = '';
  for (const content of contents) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = typeof content === 'string' ? content : JSON.stringify(content);
    document.body.append(script);
  }
  return JSON.parse(JSON.stringify(productFromJsonLd(document) ?? null)) as unknown;
};

const table = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Oak Table',
  sku: 'oak-table',
  category: 'Furniture > Tables',
  brand: { '@type': 'Brand', name: 'Northwood' },
  offers: { '@type': 'Offer', price: '199.00', priceCurrency: 'EUR' },
};
const read = { item_id: 'oak-table', item_category: 'Furniture ', item_brand: 'Northwood', price: '199.00' };

describe('productFromJsonLd', () => {
  it('reads a product alone, in an array, in a graph, or as the main entity of a page', () => {
    expect(productIn(table)).toEqual(read);
    expect(productIn([{ '@type': 'BreadcrumbList' }, table])).toEqual(read);
    expect(productIn({ '@graph': [{ '@type': 'WebSite' }, table] })).toEqual(read);
    expect(productIn({ '@type': 'ItemPage', mainEntity: table })).toEqual(read);
    expect(productIn({ ...table, '@type': ['Product', 'Vehicle'] })).toEqual(read);
  });

  it('reads the other ways to give an id, a brand and a price', () => {
    expect(
      productIn({
        '@type': 'Product',
        productID: 7,
        brand: 'Northwood',
        offers: [{ lowPrice: 5 }, { price: 9 }],
      }),
    ).toEqual({ item_id: 7, item_brand: 'Northwood', price: 5 });
  });

  it('takes two descriptions of one product for one, and several products for a list', () => {
    expect(productIn(table, table)).toEqual(read);
    expect(productIn(table, { ...table, sku: 'pine-desk' })).toBeNull();
  });

  it('does not mistake related products for the page', () => {
    expect(productIn({ '@type': 'ItemList', itemListElement: [{ item: table }] })).toBeNull();
    expect(productIn({ ...table, isRelatedTo: { ...table, sku: 'pine-desk' } })).toEqual(read);
  });

  it.each([
    '',
    '{',
    'null',
    '5',
    '"x"',
    '[[[]]]',
    '{"@graph": null}',
    '{"@type": {"a": 1}}',
    '{"@type":"Product","offers":[]}',
  ])('tolerates %j, and reads what is sound beside it', (malformed) => {
    const other = malformed.includes('Product') ? null : read;
    expect(productIn(malformed, table)).toEqual(other);
  });
});
