import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, serve } from '../../demo-site/serve.ts';
import type { ConsentPeerPage } from '../support/consent-peers.ts';
import { peerPage } from '../support/peer-page.ts';
import { shopFolder } from '../support/shop.ts';

/** A shop of one page with a real consent platform on it, served as files: an origin of its own, on which nothing is kept yet. */
export const openPeerShop = async (peer: ConsentPeerPage): Promise<Server> => {
  const root = mkdtempSync(join(tmpdir(), 'homebody-peer-'));
  cpSync(join(shopFolder, 'homebody'), join(root, 'homebody'), { recursive: true });
  if (peer.folder !== undefined)
    cpSync(peer.folder, join(root, peer.name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules', peer.folder!.length),
    });
  mkdirSync(join(root, 'a-page'));
  writeFileSync(join(root, 'a-page', 'index.html'), await peerPage(peer));
  const server = await serve({ root });
  return {
    ...server,
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true });
    },
  };
};
