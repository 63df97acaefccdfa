import { type Measurement, openManualHome, throttle } from './bench.ts';
import { sampled } from './figure.ts';

interface StartUp {
  readonly vaultMs: number;
  readonly answerMs: number;
}

/** First visits: from the grant until the vault answers, and until it recommends. */
export const startUp: Measurement = async (bench) => {
  const at = { 1: [] as StartUp[], 4: [] as StartUp[] };
  for (let run = 0; run < bench.times(7, 1); run++)
    for (const rate of [1, 4] as const) {
      const context = await bench.visitor();
      const page = await openManualHome(context, bench.shopUrl);
      await throttle(page, rate);
      at[rate].push(
        await page.evaluate(async () => {
          const { homebody } = window;
          const started = performance.now();
          homebody.grant(['personalization']);
          await homebody.diagnostics();
          const vaultMs = performance.now() - started;
          const picks = await homebody.recommend('home-picks');
          if (picks.length === 0) throw new Error('start-up: expected recommendations after a grant');
          return { vaultMs, answerMs: performance.now() - started };
        }),
      );
      await context.close();
    }
  return ([1, 4] as const).flatMap((rate) => [
    sampled(
      {
        name: 'from the grant to an open vault',
        throttle: rate,
        how: 'files from localhost, an idle moment waited for',
      },
      at[rate].map(({ vaultMs }) => vaultMs),
    ),
    sampled(
      {
        name: '  to the first recommendation',
        throttle: rate,
        how: 'the whole demo pack fetched and checked',
      },
      at[rate].map(({ answerMs }) => answerMs),
    ),
  ]);
};
