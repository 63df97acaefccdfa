import type { ConsentChoices, Purpose } from '@homebody/core';
import type { ConsentSource } from '../consent-source.ts';
import { mapChoices } from '../read-signal.ts';
import { isAnswered } from './categories.ts';
import { iabCall } from './iab-call.ts';
import { iabListen } from './iab-listen.ts';
import type { FramedPage } from './locate-frame.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

type Fields = Readonly<Record<string, unknown>>;

interface PingData {
  readonly cmpStatus?: unknown;
  readonly signalStatus?: unknown;
  readonly cmpDisplayStatus?: unknown;
  readonly gppString?: unknown;
  readonly applicableSections?: unknown;
  readonly parsedSections?: Readonly<Record<string, unknown>>;
}

export interface GppOptions extends Pick<PlatformOptions<FramedPage>, 'page'> {
  /**
   * Whether not opting out, after a notice, agrees. The laws of the states let a shop go on; by default it is no
   * agreement, and only a consent that the visitor gave is one.
   */
  readonly notOptedOutAgrees?: boolean;
}

const api = { name: '__gpp', version: '1.1', isVersionLast: true };
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
const outbound: readonly Purpose[] = ['advertising', 'measurement'];

/** IAB Global Privacy Platform 1.1, the sections of the United States. It says more of what is refused than of what is agreed to. */
export const gpp = (options: GppOptions = {}): ConsentSource => {
  const page = pageOf<FramedPage>(options);
  const iab = iabCall(page, api);
  let ping: PingData | undefined;
  const hear = (data: unknown): void => {
    if (typeof data === 'object' && data) ping = data;
  };
  return {
    name: 'gpp',
    state: () => {
      // A platform that fails tells no listener.
      iab.call('ping', hear);
      if (!ping || ping.cmpStatus !== 'loaded') return 'pending';
      const { signalStatus, cmpDisplayStatus, gppString } = ping;
      // Not ready is also how it begins, with an answer that it has not read yet.
      if (signalStatus !== 'ready' && cmpDisplayStatus !== 'visible') return 'pending';
      const choices = choicesIn(sectionsOf(ping), options.notOptedOutAgrees === true);
      return {
        settled: signalStatus === 'ready',
        userAction: isAnswered(choices),
        choices,
        ...(typeof gppString === 'string' && { version: gppString }),
      };
    },
    subscribe: (listener) =>
      iabListen(page, iab, (event) => {
        hear((event as { readonly pingData?: unknown } | null | undefined)?.pingData);
        listener();
      }),
  };
};

/** The ids of the sections of the United States: 7 is national, 27 the last state's. */
const isOfUs = (id: number): boolean => id >= 7 && id <= 27;

/** A section that applies or is there and can't be read refuses what leaves the device, as Global Privacy Control would. */
const unreadable: Fields = { Gpc: true };

const sectionsOf = ({ parsedSections, applicableSections }: PingData): readonly Fields[] => {
  const sections = Object.entries(parsedSections ?? {}).flatMap(([name, section]) =>
    name.startsWith('us') ? [fieldsOf(name, section)] : [],
  );
  const applies = Array.isArray(applicableSections) && applicableSections.some(isOfUs);
  return applies && sections.length === 0 ? [unreadable] : sections;
};

/** The specification has an array of segments, the reference platform one flat object. */
const fieldsOf = (name: string, section: unknown): Fields => {
  if (typeof section !== 'object' || !section) return unreadable;
  const fields: Fields = Array.isArray(section) ? Object.assign({}, ...section) : section;
  // What was a privacy string of its own before there was GPP.
  if (name === 'uspv1') return { SaleOptOut: fields['OptOutSale'] === 'Y' ? 1 : 0 };
  return fields['Version'] === 1 || fields['Version'] === 2 ? fields : unreadable;
};

/**
 * A refusal in any section counts. `SensitiveDataProcessing` is not asked about: sensitive topics are never learned from, whatever it says [P7].
 */
const choicesIn = (sections: readonly Fields[], notOptedOutAgrees: boolean): ConsentChoices => {
  const some = (test: (fields: Fields) => boolean): boolean => sections.some(test);
  const isChild = some(({ KnownChildSensitiveDataConsents: child }) =>
    Array.isArray(child) ? child.some((value) => value !== 0) : child !== undefined && child !== 0,
  );
  const isOptedOut = some(
    (fields) =>
      optOuts.some(
        (name) =>
          fields[name] === 1 ||
          fields[`${name}Notice`] === 2 ||
          // Not opted out, and never told that they could.
          (fields[name] === 2 && fields[`${name}Notice`] === 0),
      ) ||
      fields['Gpc'] === true ||
      fields['Gpc'] === 1 ||
      fields['MspaServiceProviderMode'] === 1,
  );
  const refusedAll = some(({ PersonalDataConsents }) => PersonalDataConsents === 1);
  const agreed =
    sections.length > 0 &&
    sections.every(
      (fields) =>
        fields['PersonalDataConsents'] === 2 ||
        (notOptedOutAgrees && optOuts.some((name) => fields[name] === 2)),
    );
  return mapChoices((purpose) => {
    if (isChild || refusedAll || (isOptedOut && outbound.includes(purpose))) return 'denied';
    return agreed ? 'granted' : 'unknown';
  });
};
