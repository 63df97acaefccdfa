import type { ConsentPeerPage } from './consent-peers.ts';

const tagOf = (script: string | { readonly src: string }): string =>
  typeof script === 'string'
    ? `<script>${script.replaceAll('</script', '<\\/script')}</script>`
    : `<script src="${script.src}"></script>`;

/** A page of a shop that has the platform, and Homebody after it. */
export const peerPage = async (peer: ConsentPeerPage): Promise<string> => {
  const scripts = await peer.scripts();
  return `<!doctype html><html lang="en"><head><title>A shop</title>${scripts.map(tagOf).join('\n')}
     <script src="/homebody/homebody-platforms.js" data-platform="${peer.name}" ${peer.attributes ?? ''}></script>
     <script src="/homebody/homebody.js" data-pack="/homebody/pack/"></script></head><body><h1>A shop</h1></body></html>`;
};
