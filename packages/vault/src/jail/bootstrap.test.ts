import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { jailBootstrap, jailDocument, jailPolicy } from './bootstrap.ts';

const privacyPage = readFileSync(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8');

describe('the jail’s document', () => {
  it('[P3] has its one script published by hash in docs/privacy.md, for shops with a strict policy', () => {
    const hash = `sha256-${createHash('sha256').update(jailBootstrap).digest('base64')}`;
    const published = privacyPage.split(/<!--\/?jail hash-->/)[1];
    expect(published).toContain(`'${hash}'`);
  });

  it('[P3] has its policy published there, word by word', () => {
    expect(privacyPage).toContain(`\n${jailPolicy}\n`);
  });

  it('[P3] states the policy before its script, which is all there is in it', () => {
    expect(jailDocument).toBe(
      `<meta http-equiv="Content-Security-Policy" content="${jailPolicy}"><script>${jailBootstrap}</script>`,
    );
  });

  it('[P3] opens nothing by default, and network nowhere', () => {
    const rules = new Map(
      jailPolicy.split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values];
      }),
    );
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': ["'none'"],
      'connect-src': ["'none'"],
      'script-src': ["'unsafe-inline'"],
      'worker-src': ['blob:'],
    });
  });

  it('[P3] takes away from a program, before it starts, what a browser asks no policy for', () => {
    const parts: string[] = [];
    const noWorker = function NoWorker(this: { postMessage: () => void }) {
      this.postMessage = () => undefined;
    };
    const window: { jail?: (...given: readonly unknown[]) => void } = {};
    runInNewContext(jailBootstrap, {
      self: window,
      URL: { createObjectURL: () => 'blob:' },
      Blob: function Blob(texts: readonly string[]) {
        parts.push(...texts);
      },
      Worker: noWorker,
    });
    window.jail?.(
      'seen = [typeof FontFace, typeof Notification, typeof Worker, "serviceWorker" in navigator]',
    );

    const scope = createContext({ FontFace: Array, Notification: Array, Worker: Array });
    runInContext(
      `self = globalThis; WorkerNavigator = class { get serviceWorker() { return 1 } }; navigator = new WorkerNavigator()`,
      scope,
    );
    runInContext(parts.join(''), scope);
    expect(JSON.stringify(scope['seen'])).toBe(
      JSON.stringify(['undefined', 'undefined', 'undefined', false]),
    );
  });
});
