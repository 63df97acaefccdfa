import type { ConsentValue, Purpose } from '@homebody/core';
import { mapChoices } from '../read-signal.ts';
import type { BannerSetup } from './define-banner.ts';
import { button, element, shadowOf } from './shadow.ts';
import { bannerStyles } from './styles.ts';
import { textHashOf } from './text-hash-of.ts';

/** `<homebody-banner>`: hidden unless there is something to ask. Never modal, never takes the focus by itself. */
export interface HomebodyBanner extends HTMLElement {
  /** Opens it for a visitor who wants to change an answer; on closing, the focus goes back where it was. */
  readonly open: () => void;
}

/** Makes the class where `HTMLElement` exists, and only then. */
export const bannerElement = ({
  consent,
  source,
  asked,
  texts,
  notice,
}: BannerSetup): CustomElementConstructor =>
  class extends HTMLElement implements HomebodyBanner {
    #stop: (() => void) | undefined;
    #opened = false;
    #opener: Element | null | undefined;
    #textHash: string | undefined;
    readonly #boxes = new Map<Purpose, HTMLInputElement>();
    readonly #headline = element('h2', { id: 'headline', tabindex: '-1' }, texts.headline);
    readonly #gpc = element('p', {}, texts.gpc);
    readonly #details = element('fieldset', { 'aria-label': texts.choose });
    readonly #choose = button(texts.choose, () => this.#showDetails(this.#details.hidden === true));

    constructor() {
      super();
      for (const purpose of asked) {
        const box = element('input', { type: 'checkbox', name: purpose });
        this.#boxes.set(purpose, box);
        this.#details.append(element('label', {}, box, texts.purposes[purpose]));
      }
      this.#details.append(
        button(texts.save, () => this.#answer((p) => (this.#boxes.get(p)?.checked ? 'granted' : 'denied'))),
      );
      const section = element(
        'section',
        { 'aria-labelledby': 'headline', lang: texts.lang },
        this.#headline,
        element('p', {}, texts.text),
        // Nobody agrees to what they were not told.
        ...asked.filter((p) => p !== 'personalization').map((p) => element('p', {}, `${texts.purposes[p]}.`)),
        this.#gpc,
        this.#details,
        element(
          'div',
          {},
          button(texts.agree, () => this.#answer(() => 'granted')),
          button(texts.decline, () => this.#answer(() => 'denied')),
          this.#choose,
        ),
      );
      section.addEventListener('keydown', (event) => this.#onKey(event));
      shadowOf(this, bannerStyles).append(section);
      // What lies under the banner can be scrolled clear of it, also where the page ends, and what gets the focus is.
      const { style } = document.documentElement;
      new ResizeObserver(() => {
        const height = this.offsetHeight;
        style.scrollPaddingBottom = style.paddingBottom = height ? `${height}px` : '';
      }).observe(this);
    }

    connectedCallback(): void {
      textHashOf(notice, texts).then(
        (hash) => (this.#textHash = hash),
        () => {}, // The receipt then does without.
      );
      this.#stop = consent.onChange(() => this.#render());
      this.#showDetails(false);
      this.#render();
    }

    disconnectedCallback(): void {
      this.#stop?.();
      if (this.#opened) this.#close();
    }

    open(): void {
      const choices = consent.choices();
      for (const [purpose, box] of this.#boxes) box.checked = choices[purpose] === 'granted';
      const active = document.activeElement;
      this.#opener = active?.shadowRoot?.activeElement ?? active;
      this.#opened = true;
      source.opened(true);
      this.#render();
      this.#headline.focus();
    }

    #close(): void {
      this.#opened = false;
      source.opened(false);
      this.#render();
      if (this.#opener instanceof HTMLElement) this.#opener.focus();
      this.#opener = undefined;
    }

    #answer(valueOf: (purpose: Purpose) => ConsentValue): void {
      source.answer(
        mapChoices((p) => (asked.includes(p) ? valueOf(p) : 'unknown')),
        this.#textHash,
      );
      this.#showDetails(false);
      this.#close();
    }

    #showDetails(shown: boolean): void {
      this.#details.hidden = !shown;
      this.#choose.setAttribute('aria-expanded', `${shown}`);
      if (shown) this.#details.querySelector('input')?.focus();
    }

    /** Escape goes one step back; it is never an answer. */
    #onKey({ key }: KeyboardEvent): void {
      if (key !== 'Escape') return;
      if (!this.#details.hidden) {
        this.#showDetails(false);
        this.#choose.focus();
      } else if (this.#opened) this.#close();
    }

    #render(): void {
      this.hidden = !this.#opened && !consent.shouldAsk();
      this.#gpc.hidden = !consent.vetoed().some(({ name }) => name === 'gpc');
    }
  };
