import { HomebodyError } from '@homebody/core';
import { trusted } from '@homebody/vault';

/** Runs one of our own files. Rejects with `engine-stopped` when it can't be had. */
export const loadScript = (document: Document, url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trusted(window).createScriptURL(url);
    script.referrerPolicy = 'no-referrer';
    script.onload = () => resolve();
    script.onerror = () => reject(new HomebodyError('engine-stopped', `${url}: not loaded`));
    document.head.append(script);
  });
