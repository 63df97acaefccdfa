// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { diagnosticsView } from '../fixtures/panel-host.ts';
import { defineInspector } from './inspector-element.ts';
import type { InspectorDiagnostics, InspectorHost } from './inspector-host.ts';

const seen: InspectorDiagnostics = { ...diagnosticsView, isolation: 'jailed' };
const fresh: InspectorDiagnostics = {
  ...seen,
  choices: 3,
  lastTraining: undefined,
  ranker: 'prior',
  pack: { builtAt: undefined, sections: [] },
};
let tell: (diagnostics: InspectorDiagnostics) => void = () => undefined;
let stopped = 0;
let current: InspectorHost;
defineInspector(customElements, () => current);

const hostOf = (diagnostics: InspectorDiagnostics, train: InspectorHost['train']): InspectorHost => ({
  diagnostics: () => Promise.resolve(diagnostics),
  train,
  onDiagnostics: (listener) => {
    tell = listener;
    return () => stopped++;
  },
});
const open = (host: InspectorHost): ShadowRoot => {
  current = host;
  return document.body.appendChild(document.createElement('homebody-inspector')).shadowRoot!;
};
/** The value beside a name. */
const row = (root: ShadowRoot, name: string): string | null | undefined =>
  [...root.querySelectorAll('dt')].find(({ textContent }) => textContent === name)?.nextElementSibling
    ?.textContent;

afterEach(() => document.body.replaceChildren());

describe('the inspector', () => {
  it('shows where the vault runs, what it holds and what training has brought', async () => {
    const root = open(hostOf(seen, () => Promise.resolve()));
    await vi.waitFor(() => expect(row(root, 'Runs')).toBe('in the jail, without network'));
    expect(row(root, 'Choices')).toBe('24 of 20');
    expect(row(root, 'Back end')).toBe('cpu (cpu: 12 ms a step, webgl: 95 ms a step)');
    expect(row(root, 'Loss')).toBe('2.314 → 1.702');
    expect(row(root, 'Ranker in use')).toBe('personal (the challenger won)');
    expect(root.querySelector('tbody')?.textContent).toBe('prior0.3410.4002.290personal0.4020.6001.980');
    expect(root.querySelector('.used')?.textContent).toBe('personal');
  });

  it('shows a vault that has learned nothing yet', async () => {
    const root = open(hostOf(fresh, () => Promise.resolve()));
    await vi.waitFor(() => expect(row(root, 'Training')).toBe('not yet'));
    expect(row(root, 'Pack')).toBe('none');
    expect(root.querySelector('table')).toBeNull();
  });

  it('follows the vault while it works, and stops with the element', async () => {
    const root = open(hostOf(fresh, () => Promise.resolve()));
    await vi.waitFor(() => expect(row(root, 'Training')).toBe('not yet'));
    tell({ ...fresh, training: 'running', lastTrainingError: 'the WebGL context was lost' });
    expect(row(root, 'Training')).toBe('running…');
    expect(row(root, 'Last error')).toBe('the WebGL context was lost');
    tell({ ...fresh, lastTrainingError: 'the WebGL context was lost' });
    expect(row(root, 'Training')).toBe('failed');
    document.body.replaceChildren();
    expect(stopped).toBeGreaterThan(0);
  });

  it('trains on request, once at a time, and says why when it could not', async () => {
    let fail: (error: Error) => void = () => undefined;
    const train = (): Promise<never> => new Promise((_, reject) => (fail = reject));
    const root = open(hostOf(fresh, train));
    await vi.waitFor(() => expect(row(root, 'Training')).toBe('not yet'));
    const button = root.querySelector('button')!;
    button.click();
    expect(button.disabled).toBe(true);
    fail(new Error('20 choices are needed, 3 are there'));
    await vi.waitFor(() => expect(button.disabled).toBe(false));
    expect(root.querySelector('[role=status]')?.textContent).toBe('20 choices are needed, 3 are there');
  });

  it('[P12] says so when there is no vault', async () => {
    const host = hostOf(seen, () => Promise.resolve());
    const root = open({ ...host, diagnostics: () => Promise.reject(new Error('no consent yet')) });
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('no consent yet'));
  });
});
