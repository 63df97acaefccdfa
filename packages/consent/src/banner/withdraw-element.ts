import type { HomebodyBanner } from './banner-element.ts';
import type { BannerSetup } from './define-banner.ts';
import { button, element, shadowOf } from './shadow.ts';
import { withdrawStyles } from './styles.ts';

/**
 * `<homebody-withdraw>`: one click takes everything back, as one click gave it (GDPR 7(3)) [P4]; while there is
 * nothing to take back it opens the banner.
 */
export const withdrawElement = ({ consent, texts }: BannerSetup): CustomElementConstructor =>
  class extends HTMLElement {
    #stop: (() => void) | undefined;
    readonly #button = button('', () => this.#act());
    // A status is read out without taking the focus.
    readonly #status = element('span', { role: 'status' });

    constructor() {
      super();
      shadowOf(this, withdrawStyles).append(element('div', { lang: texts.lang }, this.#button, this.#status));
    }

    connectedCallback(): void {
      this.#stop = consent.onChange(() => this.#render());
      this.#render();
    }

    disconnectedCallback(): void {
      this.#stop?.();
    }

    #act(): void {
      if (consent.canWithdraw()) {
        consent.withdraw();
        this.#status.textContent = texts.withdrawn;
        return;
      }
      this.#status.textContent = '';
      let banner = document.querySelector<HomebodyBanner>('homebody-banner');
      if (!banner)
        document.body.append((banner = document.createElement('homebody-banner') as HomebodyBanner));
      banner.open();
    }

    #render(): void {
      this.#button.textContent = consent.canWithdraw() ? texts.withdraw : texts.privacyChoices;
    }
  };
