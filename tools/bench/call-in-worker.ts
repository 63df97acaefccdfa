import type { Page } from '@playwright/test';

/** Runs an exported function of a script from `bundleForBrowser` in a worker of its own. */
export const callInWorker = async <Result>(
  page: Page,
  script: string,
  call: string,
  input: unknown,
): Promise<Result> => {
  const code = `${script}
    onmessage = async ({ data: [call, input] }) => {
      try { postMessage({ value: await bench[call](input) }); }
      catch (error) { postMessage({ error: String(error?.stack ?? error) }); }
    };`;
  const answer = await page.evaluate(
    ([code, call, input]) =>
      new Promise<{ readonly value?: unknown; readonly error?: string }>((resolve, reject) => {
        const worker = new Worker(
          URL.createObjectURL(new Blob([code as string], { type: 'text/javascript' })),
        );
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }) => {
          worker.terminate();
          resolve(data as { readonly value?: unknown; readonly error?: string });
        });
        worker.postMessage([call, input]);
      }),
    [code, call, input] as const,
  );
  if (answer.error !== undefined) throw new Error(`${call}: ${answer.error}`);
  return answer.value as Result;
};
