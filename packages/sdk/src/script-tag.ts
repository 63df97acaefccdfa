/**
 * The script tag: `<script src="/homebody/homebody.js" data-pack="/homebody/pack/" data-consent="banner">`.
 * Run in the head and without `async`, it fills slots while the page is still being parsed.
 */
import { builtInBanner } from '@homebody/consent';
import { assembleHomebody } from './assemble-homebody.ts';
import type { BannerSettings } from './banner.ts';
import { replaceQueue } from './call-queue.ts';
import type { Homebody } from './homebody.ts';
import { loadCompanions } from './load-companions.ts';
import { whenParsed } from './when-parsed.ts';
import { loadLiveScript } from './load-live-script.ts';
import { settingsOf } from './script-settings.ts';
import { optionsOnPage } from './options-on-page.ts';
import type { AssemblyOptions } from './options.ts';

/** What the page finds as `window.homebody`: the instance, the queue's `push`, and the banner's settings for its file. */
export interface ScriptHomebody extends Homebody {
  readonly banner: BannerSettings | undefined;
}

const script = document.currentScript as HTMLScriptElement | null;

// A failure of ours must not stop the page's other scripts (P12): it is told on the console alone.
try {
  const { options, purposes, folder, consentName } = settingsOf(script);
  // The file of consent platforms came before: then they are who knows.
  const onPage = (window as unknown as Record<string, Partial<AssemblyOptions> | undefined>)[optionsOnPage];
  const source = !onPage?.consent && consentName === 'banner' ? builtInBanner() : undefined;
  const homebody = assembleHomebody(
    {
      ...options,
      consent: source,
      ...onPage,
      onProblem: ({ code, message }) => console.warn(`Homebody: ${code}: ${message}`),
    },
    { vault: `${folder}homebody-vault.js`, trainer: `${folder}homebody-trainer.js` },
    () => loadLiveScript(document, `${folder}homebody-live.js`),
  );
  replaceQueue(window as { homebody?: unknown }, {
    ...homebody,
    banner: source && { source, purposes },
  });
  whenParsed(document, () => {
    const mustAsk = source !== undefined && homebody.consent.shouldAsk();
    void loadCompanions(document, folder, mustAsk);
  });
} catch (error) {
  console.error(error);
}
