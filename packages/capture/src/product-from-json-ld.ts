type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * The one product that a page describes with schema.org's `Product`: alone, in an array, in `@graph`
 * or as a page's `mainEntity`. `undefined` when there is none or more than one, as on a list.
 */
export const productFromJsonLd = (root: Document): Json | undefined => {
  const items = [...root.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return productsIn(JSON.parse(script.textContent)).map(itemOf);
    } catch {
      return []; // Malformed: common, and the page's own business.
    }
  });
  const id = items[0]?.['item_id'];
  return items.every((item) => item['item_id'] === id) ? items[0] : undefined;
};

// What is deeper than a graph on a page is about something else: accessories, similar products.
const productsIn = (value: unknown, depth = 0): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap((part) => productsIn(part, depth));
  if (!isObject(value) || depth > 3) return [];
  return listOf(value['@type']).includes('Product')
    ? [value]
    : [value['@graph'], value['mainEntity']].flatMap((part) => productsIn(part, depth + 1));
};

const itemOf = (product: Json): Json => {
  const [offer] = listOf(product['offers']);
  const { category } = product;
  return {
    item_id: product['sku'] ?? product['productID'],
    // "Furniture > Tables": Google's taxonomy has the broadest first, as `item_category` has.
    item_category: typeof category === 'string' ? category.split('>')[0] : undefined,
    item_brand: isObject(product['brand']) ? product['brand']['name'] : product['brand'],
    price: isObject(offer) ? (offer['price'] ?? offer['lowPrice']) : undefined,
  };
};
