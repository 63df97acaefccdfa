/** For the script tag: fetched after a grant. */
import { live } from './live.ts';
import { liveOnPage } from './load-live-script.ts';

Object.assign(globalThis, { [liveOnPage]: live });
