import { attempt } from '@homebody/core';
import type { ProfileView, VaultDiagnostics } from '@homebody/vault';
import { elementOf, openShadow, renderInto } from '../element.ts';
import { groupList } from './group-list.ts';
import { type InterestListOptions, interestList } from './interest-list.ts';
import type { PanelHost } from './panel-host.ts';
import { panelStyle } from './panel-style.ts';
import { words as english } from './languages/en.ts';
import { type PanelTexts, say } from './panel-texts.ts';
import { decisionList, keptList, receiptList, recentList } from './panel-view.ts';
import { predictionList } from './prediction-list.ts';
import { saveJson } from './save-file.ts';

type View =
  | { readonly is: 'loading' | 'off' | 'isPaused' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'known'; readonly profile: ProfileView; readonly diagnostics: VaultDiagnostics };

/**
 * Defines `<homebody-panel>`, where a visitor sees, corrects, exports, pauses and erases what is known [P6].
 * Does nothing when it is defined already.
 *
 * @example definePanel(customElements, () => host, { title: 'Deine Daten' });
 */
export const definePanel = (
  registry: CustomElementRegistry,
  connect: (element: HTMLElement) => PanelHost,
  overrides: Partial<PanelTexts> = {},
): void => {
  const texts: PanelTexts = { ...english, ...overrides };
  // Defined in here because a server has no HTMLElement.
  class HomebodyPanel extends HTMLElement {
    stop: (() => void) | undefined;

    connectedCallback(): void {
      this.stop = mountPanel(this.shadowRoot ?? openShadow(this, panelStyle), connect(this), texts);
    }

    disconnectedCallback(): void {
      this.stop?.();
    }
  }
  if (!registry.get('homebody-panel')) registry.define('homebody-panel', HomebodyPanel);
};

const mountPanel = (root: ShadowRoot, host: PanelHost, texts: PanelTexts): (() => void) => {
  let view: View = { is: 'loading' };
  let isAsking = false;
  let isWhole = false;
  let exported = '';
  let asked = 0;

  const title = elementOf('h2', { tabindex: -1 }, texts.title);
  const status = elementOf('p', { role: 'status' });
  const body = elementOf('div');
  root.replaceChildren(
    elementOf('div', { lang: texts.lang }, title, elementOf('p', {}, texts.intro), body, status),
  );

  /** An answer that was overtaken by a newer question is dropped. */
  const refresh = async (): Promise<void> => {
    const mine = ++asked;
    // A pause closes the vault for this visitor, too: nothing is read that is not to be used.
    const { personalization } = host.choices();
    // Whoever withdraws during a pause is told so, and not that something stays.
    let next: View = { is: host.paused() && personalization !== 'denied' ? 'isPaused' : 'off' };
    try {
      if (personalization === 'granted') {
        const [profile, diagnostics] = await Promise.all([host.vault.profile(), host.vault.diagnostics()]);
        next = { is: 'known', profile, diagnostics };
      }
    } catch (error) {
      next = { is: 'failed', why: messageOf(error) };
    }
    if (mine !== asked) return;
    view = next;
    render();
  };

  const act = async (work: () => unknown, done: string): Promise<void> => {
    status.textContent = texts.loading;
    try {
      await work();
      status.textContent = done;
    } catch (error) {
      status.textContent = say(texts.failed, { why: messageOf(error) });
    }
    await refresh();
  };

  const button = (key: keyof PanelTexts, click: () => void): HTMLElement =>
    elementOf('button', { 'data-key': key, click }, texts[key]);
  const focusOn = (key: string): void => root.querySelector<HTMLElement>(`[data-key=${key}]`)?.focus();
  const ask = (isNow: boolean): void => {
    isAsking = isNow;
    status.textContent = '';
    render();
    focusOn(isNow ? 'forgetNo' : 'forget');
  };

  const actions = (): HTMLElement =>
    isAsking
      ? elementOf(
          'div',
          { class: 'actions', role: 'group', 'aria-label': texts.forget },
          elementOf('p', { class: 'note' }, texts.forgetAsk),
          elementOf(
            'div',
            { class: 'buttons' },
            button('forgetYes', () => {
              isAsking = false;
              exported = '';
              void act(host.forget, texts.forgotten);
            }),
            button('forgetNo', () => ask(false)),
          ),
        )
      : elementOf(
          'div',
          { class: 'actions buttons' },
          ...(host.paused()
            ? [button('resume', () => void act(host.resume, texts.resumed))]
            : [
                button('export', () => void act(save, texts.exported)),
                button('pause', () => void act(host.pause, texts.paused)),
              ]),
          button('forget', () => ask(true)),
          button('withdraw', () => {
            exported = '';
            void act(host.withdraw, texts.withdrawn);
          }),
        );

  const save = async (): Promise<void> => {
    const data = await host.vault.exportData();
    const json = JSON.stringify(data, undefined, 2);
    exported = saveJson(`homebody-${data.exportedAt.slice(0, 10)}.json`, json) ? '' : json;
  };

  const known = ({ profile, diagnostics }: View & { readonly is: 'known' }): readonly Node[] => {
    const { interests, recentItems, groups = [] } = profile;
    const decisions = host.decisions();
    // Read from the device, where it may be anything.
    const foreseen = attempt(() => predictionList(host.predictions(), texts)) ?? [];
    const correct: InterestListOptions['correct'] = (correction, value) =>
      void act(
        () => host.vault.correct(correction),
        say(texts[correction.to === 'removed' ? 'removed' : 'corrected'], { value }),
      );
    return [
      ...(profile.events
        ? [elementOf('h3', {}, texts.kept), keptList(profile, diagnostics, texts)]
        : [elementOf('p', { class: 'note' }, texts.empty)]),
      ...(interests.length
        ? [
            elementOf('h3', {}, texts.interests),
            ...interestList(interests, {
              texts,
              isWhole,
              showAll: () => {
                isWhole = true;
                render();
              },
              correct,
            }),
          ]
        : []),
      ...(groups.length ? [elementOf('h3', {}, texts.groups), groupList(groups, { texts, correct })] : []),
      ...(decisions.length ? [elementOf('h3', {}, texts.decisions), ...decisionList(decisions)] : []),
      ...(foreseen.length ? [elementOf('h3', {}, texts.foreseen), ...foreseen] : []),
      ...(recentItems.length ? [elementOf('h3', {}, texts.recent), recentList(recentItems, texts)] : []),
    ];
  };

  const render = (): void => {
    const receipts = host.receipts();
    const content: readonly Node[] =
      view.is === 'known'
        ? known(view)
        : view.is === 'failed'
          ? [
              elementOf('p', { role: 'alert' }, say(texts.failed, { why: view.why })),
              button('retry', () => void refresh()),
            ]
          : [elementOf('p', { class: 'note' }, texts[view.is])];
    const isKept = renderInto(
      root,
      body,
      ...content,
      ...(receipts.length ? [elementOf('h3', {}, texts.receipts), receiptList(receipts, texts)] : []),
      ...(view.is === 'loading' || view.is === 'off' ? [] : [actions()]),
      ...(exported ? [elementOf('textarea', { readonly: true, 'aria-label': texts.export }, exported)] : []),
    );
    if (!isKept) title.focus();
  };

  render();
  void refresh();
  const onKey = ({ key }: Event & { readonly key?: string }): void => {
    if (key === 'Escape' && isAsking) ask(false);
  };
  root.addEventListener('keydown', onKey);
  const stopListening = host.onChange(() => void refresh());
  return () => {
    asked++;
    stopListening();
    root.removeEventListener('keydown', onKey);
  };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
