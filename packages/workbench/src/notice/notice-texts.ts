import type { EventName, Purpose } from '@homebody/core';
import type { FieldKind, KeptName, Notice } from '@homebody/core/notice';

/** Every word of the printable notice. An event, a kind of field or a kept thing without words does not compile. */
export interface NoticeTexts {
  readonly lang: string;
  readonly title: string;
  /** `{shop}` is filled in. */
  readonly intro: string;
  readonly headings: Readonly<
    Record<'purposes' | 'events' | 'kept' | 'leaves' | 'rights' | 'contact', string>
  >;
  readonly columns: Readonly<Record<'what' | 'fields' | 'days' | 'where' | 'bounds', string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly events: Readonly<Record<EventName, string>>;
  readonly kinds: Readonly<Record<FieldKind, string>>;
  readonly kept: Readonly<Record<KeptName, string>>;
  readonly leaves: Readonly<Record<Notice['leaves'][number], string>>;
  /** `{days}`, `{most}`, `{bytes}` are filled in. */
  readonly bounds: Readonly<Record<'days' | 'most' | 'bytes', string>>;
  readonly own: string;
  readonly rights: string;
}

/** Fills `{name}` in a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
