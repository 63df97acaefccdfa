import { type StoredEvent, dayMs, hourMs, minuteMs, seededRandom } from '@homebody/core';

export const shopStart = Date.UTC(2026, 0, 1);

/**
 * For tests: people who visit in a rhythm of their own, until some of them stop; who has put something in the cart is likely to buy
 * it, in this visit or the next. Most have a category that they look at most, and come at their own hour. `days` long.
 */
export const madeUpHistories = (
  people: number,
  days: number,
  seed: number,
): readonly (readonly StoredEvent[])[] => {
  const random = seededRandom(seed);
  const end = shopStart + days * dayMs;
  return Array.from({ length: people }, () => {
    const events: StoredEvent[] = [];
    const record = (name: string, at: number, items: readonly string[]): void => {
      const data = {
        items: items.map((item_id) => ({
          item_id,
          item_category: `c${Number(item_id) % 5}`,
          price: 5 + 3 * Number(item_id),
        })),
      };
      if (at < end) events.push({ name, at, expiresAt: at + 90 * dayMs, data });
    };
    const rhythm = (4 + 10 * random()) * dayMs;
    const eagerness = random();
    const taste = Math.floor(5 * random());
    const hour = [7, 12, 18, 20, 22][Math.floor(5 * random())]!;
    let at = shopStart + 0.9 * days * dayMs * random();
    let inCart: string | undefined;
    while (at < end) {
      let now = at;
      const looks = 1 + Math.floor(6 * random() * (0.5 + eagerness));
      for (let look = 0; look < looks; look += 1) {
        const item = String(
          5 * Math.floor(6 * random()) + (random() < 0.6 ? taste : Math.floor(5 * random())),
        );
        record('view_item', now, [item]);
        now += minuteMs * (0.5 + 3 * random());
        if (random() < 0.25 * eagerness) {
          inCart = item;
          record('add_to_cart', now, [item]);
          now += minuteMs * random();
        }
      }
      if (inCart !== undefined && random() < 0.55) {
        record('purchase', now, [inCart]);
        inCart = undefined;
      }
      if (random() < 0.06) break;
      const next = Math.floor((now + rhythm * (0.6 + 0.8 * random())) / dayMs);
      at = (next + 1) * dayMs + (hour + 0.9 * random()) * hourMs;
    }
    return events;
  });
};
