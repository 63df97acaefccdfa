/** Real consent platforms, set up as their own documentation says, and how a visitor answers each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'esbuild';

const require = createRequire(import.meta.url);
const fileOf = (specifier: string): string => require.resolve(specifier);
const text = (specifier: string): string => readFileSync(fileOf(specifier), 'utf8');

export interface ConsentPeerPage {
  /** As in `data-platform`. */
  readonly name: string;
  /** The folder of its package that the page finds at `/NAME/`. */
  readonly folder?: string;
  /** Further attributes of the script tag, for platforms whose categories a shop names itself. */
  readonly attributes?: string;
  /** What the shop has in its head before our scripts: the platform and its settings. */
  readonly scripts: () => Promise<readonly (string | { readonly src: string })[]>;
  /** True in the page once the visitor could answer. */
  readonly isReady?: string;
  /** It has a name of its own for an answer, which goes into the receipt. */
  readonly hasVersion?: true;
  /** Scripts to run in the page, as a visitor's click would. */
  readonly accept: string;
  readonly reject: string;
  readonly open?: string;
  readonly close?: string;
}

const bundled = async (contents: string, plugins: Plugin[] = []): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    plugins,
  });
  return outputFiles[0]!.text;
};

const attributes =
  'data-personalization="personalization" data-advertising="advertising" data-measurement="measurement"';

export const consentPeers: readonly ConsentPeerPage[] = [
  {
    name: 'vanilla-cookieconsent',
    attributes,
    scripts: () =>
      Promise.resolve([
        readFileSync(join(dirname(fileOf('vanilla-cookieconsent')), 'cookieconsent.umd.js'), 'utf8'),
        // Its banner hides from browsers that a program drives, unless it is told not to.
        `addEventListener('DOMContentLoaded', () => CookieConsent.run({ hideFromBots: false,
          categories: { necessary: { readOnly: true }, personalization: {}, advertising: {}, measurement: {} },
          language: { default: 'en', translations: { en: {
            consentModal: { title: 'Cookies', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No' },
            preferencesModal: { title: 'Preferences', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No', savePreferencesBtn: 'Save', sections: [] } } } } }))`,
      ]),
    hasVersion: true,
    accept: `CookieConsent.acceptCategory('all')`,
    reject: `CookieConsent.acceptCategory([])`,
    open: `CookieConsent.showPreferences()`,
    close: `CookieConsent.hidePreferences()`,
  },
  {
    name: 'klaro',
    attributes,
    scripts: () =>
      Promise.resolve([
        `window.klaroConfig = { version: 1, privacyPolicy: '/', lang: 'en', translations: { zz: {}, en: {} },
          services: ['personalization', 'advertising', 'measurement'].map((name) => ({ name, title: name, purposes: ['shop'] })) }`,
        text('klaro/dist/klaro-no-css.js'),
        `addEventListener('DOMContentLoaded', () => klaro.setup(window.klaroConfig))`,
      ]),
    accept: `(() => { const m = klaro.getManager(); m.changeAll(true); m.saveAndApplyConsents('accept'); })()`,
    reject: `(() => { const m = klaro.getManager(); m.changeAll(false); m.saveAndApplyConsents('decline'); })()`,
  },
  {
    name: 'orejime',
    attributes,
    scripts: () =>
      Promise.resolve([
        `window.orejimeConfig = { privacyPolicyUrl: '/', purposes:
          ['personalization', 'advertising', 'measurement'].map((id) => ({ id, title: id, cookies: [] })) }`,
        text('orejime/dist/orejime-standard-en.js'),
      ]),
    accept: `orejime.manager.acceptAll()`,
    reject: `orejime.manager.declineAll()`,
  },
  {
    name: 'tarteaucitron',
    folder: dirname(fileOf('tarteaucitronjs/tarteaucitron.js')),
    scripts: () =>
      Promise.resolve([
        { src: '/tarteaucitron/tarteaucitron.js' },
        `tarteaucitron.init({ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', highPrivacy: true, showAlertSmall: false,
          cookieslist: false, adblocker: false, AcceptAllCta: true, DenyAllCta: true, handleBrowserDNTRequest: false, removeCredit: true })`,
        `(tarteaucitron.job = tarteaucitron.job || []).push('homebody', 'homebodyads', 'homebodymeasurement');
         for (const key of tarteaucitron.job) tarteaucitron.services[key] =
           { key, type: 'other', name: key, needConsent: true, cookies: [], js() {}, fallback() {} }`,
      ]),
    isReady: `document.getElementById('homebodyAllowed') !== null`,
    accept: `tarteaucitron.userInterface.respondAll(true)`,
    reject: `tarteaucitron.userInterface.respondAll(false)`,
    open: `tarteaucitron.userInterface.openPanel()`,
    close: `tarteaucitron.userInterface.closePanel()`,
  },
  {
    name: 'c15t',
    scripts: async () => [
      await bundled(`import { getOrCreateConsentRuntime } from 'c15t';
        addEventListener('DOMContentLoaded', () => { window.c15tStore = getOrCreateConsentRuntime({ mode: 'offline', reloadOnConsentRevoked: false,
          consentCategories: ['necessary', 'experience', 'marketing', 'measurement'] }).consentStore; });`),
    ],
    accept: `c15tStore.getState().saveConsents('all')`,
    reject: `c15tStore.getState().saveConsents('necessary')`,
    open: `c15tStore.getState().setActiveUI('dialog')`,
    close: `c15tStore.getState().setActiveUI('none')`,
  },
  {
    name: 'tcf',
    scripts: async () => [
      await bundled(`import { CmpApi } from '@iabtechlabtcf/cmpapi';
        import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
        const purposes = Object.fromEntries([1,2,3,4,5,6,7,8,9,10,11].map((id) => [id, { id, name: 'p' + id, description: '' }]));
        const gvl = new GVL({ gvlSpecificationVersion: 3, vendorListVersion: 1, tcfPolicyVersion: 5, lastUpdated: '2026-01-01T00:00:00Z',
          purposes, specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {}, vendors: {} });
        const api = new CmpApi(31, 1, true);
        const encoded = (agreed) => { const model = new TCModel(gvl); model.cmpId = 31; model.cmpVersion = 1; model.isServiceSpecific = true;
          model.publisherCountryCode = 'DE'; if (agreed) model.publisherConsents.set([1,2,3,4,5,6,7,8,9,10,11]); return TCString.encode(model); };
        window.cmp = { answer: (agreed) => { localStorage.setItem('cmp', encoded(agreed)); api.update(localStorage.getItem('cmp'), false); },
          open: () => api.update(localStorage.getItem('cmp') ?? '', true), close: () => api.update(localStorage.getItem('cmp'), false) };
        const known = localStorage.getItem('cmp');
        addEventListener('DOMContentLoaded', () => gvl.readyPromise.then(() => known ? api.update(known, false) : api.update('', true)));`),
    ],
    hasVersion: true,
    accept: `cmp.answer(true)`,
    reject: `cmp.answer(false)`,
    open: `cmp.open()`,
    close: `cmp.close()`,
  },
  {
    name: 'gpp',
    scripts: async () => [
      await bundled(`import { CmpApi, CmpStatus, CmpDisplayStatus, SignalStatus } from '@iabgpp/cmpapi';
        const api = new CmpApi(31, 1);
        const set = (answer) => {
          const fields = { SharingNotice: 1, SaleOptOutNotice: 1, SharingOptOutNotice: 1, TargetedAdvertisingOptOutNotice: 1,
            SaleOptOut: answer === 'no' ? 1 : 2, SharingOptOut: answer === 'no' ? 1 : 2, TargetedAdvertisingOptOut: answer === 'no' ? 1 : 2,
            PersonalDataConsents: answer === 'yes' ? 2 : answer === 'no' ? 1 : 0 };
          for (const [field, value] of Object.entries(fields)) api.setFieldValue('usnat', field, value);
          api.setApplicableSections([7]);
          api.fireSectionChange('usnat');
        };
        window.cmp = { answer: (answer) => { localStorage.setItem('cmp', answer); api.setSignalStatus(SignalStatus.NOT_READY); set(answer); api.setSignalStatus(SignalStatus.READY); },
          open: () => { api.setCmpDisplayStatus(CmpDisplayStatus.VISIBLE); api.setSignalStatus(SignalStatus.NOT_READY); },
          close: () => { api.setCmpDisplayStatus(CmpDisplayStatus.HIDDEN); api.setSignalStatus(SignalStatus.READY); } };
        addEventListener('DOMContentLoaded', () => { api.setCmpStatus(CmpStatus.LOADED); set(localStorage.getItem('cmp')); api.setSignalStatus(SignalStatus.READY); });`),
    ],
    hasVersion: true,
    accept: `cmp.answer('yes')`,
    reject: `cmp.answer('no')`,
    open: `cmp.open()`,
    close: `cmp.close()`,
  },
];
