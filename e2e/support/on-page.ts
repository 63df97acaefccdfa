import type { Page } from '@playwright/test';

/** What these specs use of the public calls, as a stranger's page would. */
export interface OnPage {
  readonly record: (name: string, input: unknown) => { readonly recorded: boolean; readonly reason?: string };
  readonly recommend: (
    slot: string,
    options?: { readonly limit?: number; readonly item?: string },
  ) => Promise<readonly Pick[]>;
  readonly grant: (purposes: readonly string[]) => void;
  readonly diagnostics: () => Promise<Diagnostics>;
  readonly train: () => Promise<Diagnostics>;
  readonly profile: () => Promise<{ readonly events: number }>;
  readonly exportData: () => Promise<Exported>;
  readonly forget: () => Promise<void>;
  readonly decide: (slot: string) => { readonly variant: string };
  readonly segments: () => readonly string[];
  readonly predictions: () => readonly {
    readonly name: string;
    readonly until: number;
    readonly probability?: number;
    readonly low?: number;
    readonly high?: number;
    readonly reasons?: readonly { readonly words: string; readonly effect: number }[];
    readonly abstained?: string;
  }[];
  readonly push: (...calls: readonly unknown[]) => void;
}

export interface Pick {
  readonly item_id: string;
  readonly because: string;
  readonly display: { readonly item_name: string; readonly item_category?: string };
}

export interface Score {
  readonly loss: number;
  readonly ndcg: number;
  readonly hitRate: number;
}

export interface Diagnostics {
  readonly isolation: string;
  readonly storage: string;
  readonly storageReason?: string;
  readonly pack: { readonly sections: readonly string[] };
  readonly events: number;
  readonly choices: number;
  readonly trainAfter: number;
  readonly training: 'idle' | 'running';
  readonly ranker: 'prior' | 'personal' | 'none';
  readonly lastTrainingError?: string;
  readonly lastTraining?: {
    readonly backend: string;
    readonly probe: { readonly why: string };
    readonly choices: number;
    readonly heldOutChoices: number;
    readonly lossBefore: number;
    readonly lossAfter: number;
    readonly adopted: boolean;
    readonly prior: Score;
    readonly personal: Score;
  };
}

export interface Exported {
  readonly events: readonly {
    readonly name: string;
    readonly at: number;
    readonly data: { readonly items?: readonly { readonly item_id: string }[]; readonly page_path?: string };
  }[];
}

declare global {
  interface Window {
    /** There once the script tag has run. */
    homebody: OnPage;
  }
}

export const diagnosticsOf = (page: Page): Promise<Diagnostics> =>
  page.evaluate(() => window.homebody.diagnostics());

/** Resolves to the first diagnostics that are as wanted. */
export const diagnosticsWhen = async (
  page: Page,
  isWanted: (diagnostics: Diagnostics) => boolean,
  timeout = 60_000,
): Promise<Diagnostics> => {
  let last: Diagnostics | undefined;
  const ends = Date.now() + timeout;
  while (Date.now() < ends) {
    last = await diagnosticsOf(page).catch(() => last);
    if (last && isWanted(last)) return last;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`no such diagnostics within ${timeout} ms; the last: ${JSON.stringify(last)}`);
};

/** Looks at these items one after the other, and resolves once all of it is kept. */
export const lookAt = async (page: Page, items: readonly string[]): Promise<void> => {
  const before = (await diagnosticsOf(page)).events;
  await page.evaluate((ids) => {
    for (const item_id of ids) window.homebody.record('view_item', { items: [{ item_id }] });
  }, items);
  await diagnosticsWhen(page, ({ events }) => events >= before + items.length);
};

export const idsOf = (picks: readonly Pick[]): readonly string[] => picks.map(({ item_id }) => item_id);

export const recommendOn = (page: Page, slot = 'home-picks', limit = 8): Promise<readonly Pick[]> =>
  page.evaluate(([name, most]) => window.homebody.recommend(name, { limit: most }), [slot, limit] as const);
