// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPanelHost, profileView } from '../fixtures/panel-host.ts';
import { definePanel } from './panel-element.ts';
import type { PanelHost } from './panel-host.ts';

let current: PanelHost;
definePanel(customElements, () => current, { title: 'Deine Daten' });

const open = async (host: PanelHost): Promise<ShadowRoot> => {
  current = host;
  const panel = document.body.appendChild(document.createElement('homebody-panel'));
  await vi.waitFor(() => expect(panel.shadowRoot?.textContent).not.toContain('Looking it up'));
  return panel.shadowRoot!;
};
const button = (root: ShadowRoot, label: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (one) => one.textContent === label || one.getAttribute('aria-label') === label,
  )!;
const press = async (root: ShadowRoot, label: string, result: string): Promise<void> => {
  button(root, label).focus();
  button(root, label).click();
  await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe(result));
  await vi.waitFor(() => expect(button(root, label)?.isConnected ?? true).toBe(true));
};

afterEach(() => document.body.replaceChildren());

describe('the panel', () => {
  it('[P6] says in plain words what is kept, since when, where and for how long', async () => {
    const { host } = createPanelHost();
    const text = (await open(host)).textContent;
    for (const words of [
      '42',
      'in this browser, 19 kB',
      '90 days',
      'a small model trained here on 24',
      'Oak Table',
    ])
      expect(text).toContain(words);
    expect(text).toContain('personalization: yes · advertising: not asked');
  });

  it('[P5] shows each interest with its strength and what it was learned from', async () => {
    const { host } = createPanelHost();
    const first = (await open(host)).querySelector('.interest')!;
    expect(first.querySelector('meter')?.getAttribute('value')).toBe('1');
    expect(first.textContent).toContain('Seen here: you looked at Oak Table, put Elm Table in the cart.');
  });

  it('shows names as text, whatever they hold', async () => {
    const interests = profileView.interests.map((one) => ({ ...one, value: '<img src=x onerror=alert(1)>' }));
    const { host } = createPanelHost({ ...profileView, interests });
    const root = await open(host);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('strong')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('[P6] corrects an interest, takes the correction back, and keeps the focus at its place', async () => {
    const { host, asked } = createPanelHost();
    const root = await open(host);
    button(root, 'More of this: Tables').focus();
    button(root, 'More of this: Tables').click();
    await vi.waitFor(() => expect(button(root, 'Undo: Tables')).toBeDefined());
    expect(root.activeElement).toBe(button(root, 'Undo: Tables'));
    expect(root.textContent).toContain('You asked for more of this.');
    button(root, 'Undo: Tables').click();
    await vi.waitFor(() => expect(button(root, 'Less of this: Tables')).toBeDefined());
    button(root, 'Less of this: High prices').click();
    expect(asked).toEqual([
      'correct category Tables more',
      'correct category Tables undefined',
      'correct priceBand 3 less',
    ]);
  });

  it('[P6] removes an interest, and says that what it was learned from went along', async () => {
    const { host, asked } = createPanelHost();
    const root = await open(host);
    await press(root, 'Remove: Tables', 'Removed, with what it was learned from: Tables');
    await vi.waitFor(() => expect(button(root, 'Remove: Tables')).toBeUndefined());
    expect(asked).toEqual(['correct category Tables removed']);
  });

  it('[P6] says which groups the visitor counts as one of, and takes them out of one and back in', async () => {
    const groups = [
      { id: 'lamp-lookers', kind: 'segment' as const, said: 'looked at lamps', left: false },
      { id: 'c2', kind: 'cluster' as const, said: undefined, left: false },
    ];
    const { host, asked } = createPanelHost({ ...profileView, groups });
    const root = await open(host);
    expect(root.textContent).toContain('Groups you count as one of');
    expect(button(root, 'This is not me: c2')).toBeDefined();
    await press(root, 'This is not me: looked at lamps', 'Changed: looked at lamps');
    expect(asked).toEqual(['correct segment lamp-lookers less']);
    expect(root.textContent).toContain('You said that this is not you.');
    await press(root, 'Undo: looked at lamps', 'Changed: looked at lamps');
    expect(asked.at(-1)).toBe('correct segment lamp-lookers undefined');
  });

  it('[P6] tells what the visitor said from what was seen here', async () => {
    const root = await open(createPanelHost().host);
    button(root, 'Less of this: Tables').click();
    await vi.waitFor(() =>
      expect(root.querySelector('.interest small')?.textContent).toBe(
        'You asked for less of this. Seen here: you looked at Oak Table, put Elm Table in the cart.',
      ),
    );
  });

  it('[P5] shows what is chosen now, slot by slot, each with its reason', async () => {
    const root = await open(createPanelHost().host);
    expect(root.querySelector('summary')?.textContent).toBe('home-picks');
    const lines = [...root.querySelectorAll('details li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Ash TableBecause you looked at Oak Table', 'Glow LampPopular in this shop']);
  });

  it('calls a slot what the shop calls it', async () => {
    const { host } = createPanelHost();
    const [decision] = host.decisions();
    const root = await open({ ...host, decisions: () => [{ ...decision!, title: 'Für Sie <b>' }] });
    expect(root.querySelector('summary')?.innerHTML).toBe('Für Sie &lt;b&gt;');
  });

  it('[P6] shows receipts: when, by whom, and which text', async () => {
    const text = (await open(createPanelHost().host)).textContent;
    expect(text).toContain('by you, through banner, text 3fa4c1d2');
    expect(text).toContain('by gpc, not by you');
  });

  it('[P6] hands the visitor everything as a file', async () => {
    const saved: { name: string; text: Promise<string> }[] = [];
    let blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      blob = made as Blob;
      return 'blob:made';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: blob.text() });
    });
    const { host } = createPanelHost();
    await press(await open(host), 'Download my data', 'Here is everything, as a file.');
    expect(saved[0]?.name).toBe('homebody-2026-10-03.json');
    expect(JSON.parse((await saved[0]?.text) ?? '')).toMatchObject({ state: { known: 'Oak Table' } });
    vi.restoreAllMocks();
  });

  it('[P6] shows the export as text where files can not be handed over', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const { host } = createPanelHost();
    const root = await open(host);
    await press(root, 'Download my data', 'Here is everything, as a file.');
    await vi.waitFor(() => expect(root.querySelector('textarea')?.textContent).toContain('Oak Table'));
    vi.restoreAllMocks();
  });

  it('[P6] says that nothing is kept to a visitor who has withdrawn during a pause', async () => {
    const root = await open(createPanelHost().host);
    await press(root, 'Pause', 'Paused.');
    await vi.waitFor(() => expect(button(root, 'Go on')).toBeDefined());
    await press(root, 'Withdraw consent', 'Withdrawn, and everything is erased.');
    await vi.waitFor(() =>
      expect(root.textContent).toContain('Nothing is known of you, and nothing is kept.'),
    );
    expect(root.textContent).not.toContain('What is known stays');
  });

  it('[P6] pauses and goes on, and a visitor who has paused can still erase everything', async () => {
    const { host, asked } = createPanelHost();
    const root = await open(host);
    await press(root, 'Pause', 'Paused.');
    await vi.waitFor(() => expect(root.textContent).toContain('Paused: nothing new is kept'));
    expect(root.textContent).not.toContain('Nothing is known of you');
    button(root, 'Forget me').click();
    await press(root, 'Erase everything', 'Everything is erased.');
    expect(asked).toEqual(['forget']);
    await press(root, 'Go on', 'Going on.');
    await vi.waitFor(() => expect(button(root, 'Pause')).toBeDefined());
    expect(host.paused()).toBe(false);
  });

  it('[P6] forgets only after it has asked, with the focus on the safe answer', async () => {
    const { host, asked } = createPanelHost();
    const root = await open(host);
    button(root, 'Forget me').click();
    expect(root.activeElement).toBe(button(root, 'Keep it'));
    button(root, 'Keep it').click();
    expect(root.activeElement).toBe(button(root, 'Forget me'));
    button(root, 'Forget me').click();
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(asked).toEqual([]);
    button(root, 'Forget me').click();
    await press(root, 'Erase everything', 'Everything is erased.');
    await vi.waitFor(() => expect(root.textContent).toContain('Nothing is known of you yet.'));
    expect(asked).toEqual(['forget']);
  });

  it('withdraws, says so, and puts the focus on its heading', async () => {
    const { host, asked } = createPanelHost();
    const root = await open(host);
    await press(root, 'Withdraw consent', 'Withdrawn, and everything is erased.');
    await vi.waitFor(() => expect(root.textContent).toContain('Personalization is off.'));
    expect(asked).toEqual(['withdraw']);
    expect(root.activeElement).toBe(root.querySelector('h2'));
    expect(root.textContent).not.toContain('Tables');
  });

  it('says that an erasure has failed, and never that it is done', async () => {
    const { host } = createPanelHost();
    const root = await open({ ...host, forget: () => Promise.reject(new Error('2 records are left')) });
    button(root, 'Forget me').click();
    await press(root, 'Erase everything', 'That did not work: 2 records are left');
    expect(root.textContent).not.toContain('Everything is erased.');
  });

  it('[P12] says what is wrong when the vault does not answer, and tries again', async () => {
    const { host } = createPanelHost();
    let isDown = true;
    const profile = (): ReturnType<PanelHost['vault']['profile']> =>
      isDown ? Promise.reject(new Error('the vault has stopped')) : host.vault.profile();
    const root = await open({ ...host, vault: { ...host.vault, profile } });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('the vault has stopped');
    isDown = false;
    button(root, 'Try again').click();
    await vi.waitFor(() => expect(root.textContent).toContain('Your interests'));
  });

  it('[P1] asks the vault for nothing without a grant', async () => {
    const { host } = createPanelHost();
    const refuse = (): never => {
      throw new Error('asked');
    };
    const root = await open({
      ...host,
      choices: () => ({ personalization: 'unknown', advertising: 'unknown', measurement: 'unknown' }),
      vault: { profile: refuse, diagnostics: refuse, correct: refuse, exportData: refuse },
    });
    expect(root.textContent).toContain('Personalization is off.');
  });

  it('follows changes while it is on the page, and stops when it is not', async () => {
    const { host, listeners } = createPanelHost();
    const root = await open(host);
    void host.withdraw();
    await vi.waitFor(() => expect(root.textContent).toContain('Personalization is off.'));
    document.body.replaceChildren();
    expect(listeners.size).toBe(0);
  });

  it('shows the strongest interests first and all of them on request', async () => {
    const interests = [...Array(12).keys()].map((n) => ({
      ...profileView.interests[0]!,
      value: `Kind ${n}`,
    }));
    const root = await open(createPanelHost({ ...profileView, interests }).host);
    expect(root.querySelectorAll('.interest')).toHaveLength(8);
    button(root, 'Show all 12').click();
    expect(root.querySelectorAll('.interest')).toHaveLength(12);
  });

  it('speaks with the words of the shop, under headings and a live region', async () => {
    const root = await open(createPanelHost().host);
    expect(root.querySelector('h2')?.textContent).toBe('Deine Daten');
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'What is kept',
      'Your interests',
      'Chosen for you now',
      'What is expected of you',
      'Recently seen',
      'What you agreed to',
    ]);
    expect(root.querySelector('[role=status]')).not.toBeNull();
    expect(root.querySelector('[style]')).toBeNull();
  });

  it('is defined once, however often it is asked for', () => {
    expect(() => definePanel(customElements, () => current)).not.toThrow();
  });
});
