import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawItem, drawScene } from '../catalogue/drawing/draw-item.ts';
import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { allPages } from '../pages/all-pages.ts';
import { layout } from '../pages/layout.ts';

export interface Site {
  readonly catalogue: ShopCatalogue;
  readonly bestsellers: readonly ShopItem[];
  /** The folder with the shop's own styles and scripts. */
  readonly assets: string;
  readonly out: string;
}

/** Every page, from the catalogue. Returns how many. */
export const writePages = ({ catalogue, bestsellers, out }: Site): number => {
  const pages = allPages(catalogue, bestsellers);
  for (const page of pages) {
    const file = page.path.endsWith('/') ? `${page.path}index.html` : page.path;
    write(join(out, file), layout(page, catalogue.categories));
  }
  return pages.length;
};

/** A drawing for every item, and the shelf of the home page. Returns how many. */
export const writeImages = ({ catalogue: { items }, bestsellers, out }: Site): number => {
  for (const item of items) write(join(out, 'images', `${item.id}.svg`), drawItem(item));
  write(join(out, 'images', 'shop-window.svg'), drawScene(shopWindow(items, bestsellers), 960));
  return items.length + 1;
};

/** Styles as one file, scripts as they are, and the index that cart and search read. */
export const writeAssets = ({ catalogue: { items }, assets, out }: Site): void => {
  const styles = readdirSync(join(assets, 'css')).toSorted();
  write(
    join(out, 'shop.css'),
    styles.map((name) => readFileSync(join(assets, 'css', name), 'utf8')).join('\n'),
  );
  cpSync(join(assets, 'js'), join(out, 'js'), { recursive: true });
  cpSync(join(assets, 'icon.svg'), join(out, 'icon.svg'));
  const index = items.map(({ id, name, brand, category, price, kind, tags, stock, sensitive }) => ({
    id,
    name,
    brand,
    category,
    price,
    kind,
    tags,
    stock,
    sensitive,
  }));
  write(join(out, 'data', 'items.json'), JSON.stringify(index));
};

const shopWindow = (items: readonly ShopItem[], bestsellers: readonly ShopItem[]): readonly ShopItem[] =>
  (['teapot', 'mug', 'table-lamp', 'planter'] as const).flatMap(
    (shape) => [...bestsellers, ...items].find((item) => item.shape === shape) ?? [],
  );

const write = (file: string, content: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};
