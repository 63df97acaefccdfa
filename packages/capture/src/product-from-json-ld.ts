type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const first = (value: unknown): unknown => listOf(value)[0];

/**
 * The one product that a page describes with schema.org's `Product`: alone, in an array, in `@graph`
 * or as a page's `mainEntity`. `undefined` when there is none or more than one, as on a list.
 */
export const productFromJsonLd = (root: Document): Json | undefined => {
  const products = [...root.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return productsIn(JSON.parse(script.textContent));
    } catch {
      return []; // Malformed: common, and the page's own business.
    }
  });
  const [item] = products.map(itemOf);
  return item?.['item_id'] !== undefined &&
    products.every((other) => itemOf(other)['item_id'] === item['item_id'])
    ? item
    : undefined;
};

// What is deeper than a graph on a page is about something else: accessories, similar products.
const productsIn = (value: unknown, depth = 0): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap((part) => productsIn(part, depth));
  if (!isObject(value) || depth > 3) return [];
  return listOf(value['@type']).some((type) => type === 'Product' || type === 'ProductGroup')
    ? [value]
    : [value['@graph'], value['mainEntity']].flatMap((part) => productsIn(part, depth + 1));
};

const itemOf = (product: Json): Json => {
  const offer = first(product['offers']);
  const specified = isObject(offer) ? first(offer['priceSpecification']) : undefined;
  const { category } = product;
  return {
    item_id: product['sku'] ?? product['productID'] ?? product['productGroupID'],
    // "Furniture > Tables": Google's taxonomy has the broadest first, as `item_category` has.
    item_category: typeof category === 'string' ? category.split('>')[0] : undefined,
    item_brand: isObject(product['brand']) ? product['brand']['name'] : product['brand'],
    price: isObject(offer)
      ? (offer['price'] ?? offer['lowPrice'] ?? (isObject(specified) ? specified['price'] : undefined))
      : undefined,
  };
};
