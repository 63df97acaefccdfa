/**
 * For the script tag: reads the shop's consent platform. It has to come before `homebody.js`, without `async`:
 * `<script src="/homebody/homebody-platforms.js" data-platform="onetrust" data-personalization="C0003"></script>`.
 */
import { leaveOptions } from './options-on-page.ts';
import { platformSourcesOf } from './platform-sources.ts';

// A failure of ours must not stop the page's other scripts (P12): it is told on the console alone.
try {
  const { dataset } = document.currentScript as HTMLScriptElement;
  leaveOptions({ consent: platformSourcesOf(dataset, (note) => console.info(note)) });
} catch (error) {
  console.error(error);
}
