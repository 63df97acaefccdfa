import { expect, test } from 'vitest';
import { recordKey } from './consent-record.ts';
import { channelName, otherTabs } from './other-tabs.ts';

const createWindow = () => {
  const target = new EventTarget();
  const fire = (type: string, fields: object): boolean =>
    target.dispatchEvent(Object.assign(new Event(type), fields));
  return { window: target as unknown as Window, fire };
};

test('[P4] a tab hears of changes to the record, of cleared storage, and of what it missed in the back/forward cache', () => {
  const { window, fire } = createWindow();
  let heard = 0;
  const stop = otherTabs(window).listen(() => heard++);
  fire('storage', { key: recordKey });
  fire('storage', { key: null });
  fire('pageshow', { persisted: true });
  expect(heard).toBe(3);
  fire('storage', { key: 'cart' });
  stop();
  fire('storage', { key: recordKey });
  expect(heard).toBe(3);
});

test('[P4] tabs tell each other the epoch on the channel', async () => {
  const open = (name: string): BroadcastChannel => new BroadcastChannel(name);
  let stop = (): void => {};
  const heard = new Promise<void>((resolve) => {
    stop = otherTabs(createWindow().window, open).listen(resolve);
  });
  const eavesdropper = new BroadcastChannel(channelName);
  const message = new Promise((resolve) =>
    eavesdropper.addEventListener('message', ({ data }) => resolve(data), { once: true }),
  );
  const announcing = otherTabs(createWindow().window, open);
  const stopAnnouncing = announcing.listen(() => {});
  announcing.announce(7);
  expect(await message).toEqual({ kind: 'consent', epoch: 7 });
  await heard;
  stop();
  stopAnnouncing();
  eavesdropper.close();
});

test('a browser without channels still has storage events', () => {
  const tabs = otherTabs(createWindow().window, () => {
    throw new Error('SecurityError');
  });
  const stop = tabs.listen(() => {});
  tabs.announce(1);
  expect(stop).not.toThrow();
});
