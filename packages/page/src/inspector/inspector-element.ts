import { elementOf, openShadow } from '../element.ts';
import type { InspectorDiagnostics, InspectorHost } from './inspector-host.ts';
import { inspectorStyle } from './inspector-style.ts';
import { inspectorView } from './inspector-view.ts';

/**
 * Defines `<homebody-inspector>`, which shows developers what the vault does while it does it.
 * Does nothing when it is defined already.
 */
export const defineInspector = (
  registry: CustomElementRegistry,
  connect: (element: HTMLElement) => InspectorHost,
): void => {
  // Defined in here because a server has no HTMLElement.
  class HomebodyInspector extends HTMLElement {
    stop: (() => void) | undefined;

    connectedCallback(): void {
      this.stop = mountInspector(this.shadowRoot ?? openShadow(this, inspectorStyle), connect(this));
    }

    disconnectedCallback(): void {
      this.stop?.();
    }
  }
  if (!registry.get('homebody-inspector')) registry.define('homebody-inspector', HomebodyInspector);
};

const mountInspector = (root: ShadowRoot, host: InspectorHost): (() => void) => {
  const body = elementOf('div');
  const status = elementOf('p', { role: 'status' });
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      show(await host.diagnostics());
      status.textContent = '';
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
    train.disabled = false;
  };
  const train = elementOf(
    'button',
    {
      click: () => {
        train.disabled = true;
        status.textContent = 'Training…';
        void act(host.train);
      },
    },
    'Train now',
  ) as HTMLButtonElement;
  const show = (diagnostics: InspectorDiagnostics): void => {
    body.replaceChildren(...inspectorView(diagnostics));
  };
  root.replaceChildren(
    elementOf(
      'section',
      { 'aria-label': 'Homebody inspector' },
      elementOf('header', {}, elementOf('h2', {}, 'Homebody inspector'), train),
      status,
      body,
    ),
  );
  void act(() => Promise.resolve());
  return host.onDiagnostics(show);
};
