import { describe, expect, it } from 'vitest';
import { createNotice } from './notice.ts';

describe('createNotice', () => {
  it('tells other tabs, not its own, that events were appended', async () => {
    const [one, other] = [1, 2].map(() => createNotice(new BroadcastChannel('notice-test')));
    const heard: string[] = [];
    one?.onAppended(() => heard.push('one'));
    const stop = other?.onAppended(() => heard.push('other'));
    one?.appended();
    await expect.poll(() => heard).toEqual(['other']);
    stop?.();
    other?.appended();
    await expect.poll(() => heard).toEqual(['other', 'one']);
    one?.close();
    other?.close();
  });

  it('ignores messages that are not its own and is silent once closed', async () => {
    const channel = new EventTarget() as EventTarget & {
      postMessage: (data: unknown) => void;
      close: () => void;
    };
    const posted: unknown[] = [];
    channel.postMessage = (data) => posted.push(data);
    channel.close = () => {};
    const notice = createNotice(channel as unknown as BroadcastChannel);
    let heard = 0;
    notice.onAppended(() => (heard += 1));
    for (const data of [null, undefined, 'appended', 7, {}, { kind: 'other' }, { kind: 'appended' }]) {
      channel.dispatchEvent(new MessageEvent('message', { data }));
    }
    expect(heard).toBe(1);
    notice.appended();
    notice.close();
    notice.appended();
    expect(posted).toEqual([{ kind: 'appended' }]);
  });
});
