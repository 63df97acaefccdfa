import { defineInspector } from '@homebody/page/inspector';
import { definePanel } from '@homebody/page/panel';
import { createPanelHost, diagnosticsView } from '../src/fixtures/panel-host.ts';

const { host } = createPanelHost();
definePanel(customElements, () => host);
defineInspector(customElements, () => ({
  diagnostics: () => Promise.resolve({ ...diagnosticsView, isolation: 'jailed' }),
  train: () => Promise.resolve(),
  onDiagnostics: () => () => undefined,
}));
