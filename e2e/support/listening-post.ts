import { type Arrived, openSink, recordBefore } from './recording-server.ts';
import { openUdpSink } from './udp-sink.ts';
import type { Targets } from './ways-out-of-a-worker.ts';

/** All that listens to what leaves a browser in one test: before the shop, elsewhere, and over UDP. */
export interface ListeningPost {
  /** The shop, as the browser is to reach it. */
  readonly url: string;
  readonly targets: Targets;
  readonly arrivedAtShop: () => readonly Arrived[];
  /** First bytes of every connection that was made elsewhere. */
  readonly connectionsElsewhere: () => readonly string[];
  /** Names of the channels through which something came. */
  readonly reached: () => ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

const channelIn = (text: string): string | undefined => /\/out\/([a-z-]+)/.exec(text)?.[1];

export const openListeningPost = async (shopPort: number): Promise<ListeningPost> => {
  const [front, sink, udp] = await Promise.all([recordBefore(shopPort), openSink(), openUdpSink()]);
  return {
    url: front.url,
    targets: {
      own: front.url,
      away: `http://127.0.0.1:${sink.port}`,
      udp: udp.port,
    },
    arrivedAtShop: front.arrived,
    connectionsElsewhere: () => [...sink.connections(), ...udp.arrived()],
    reached: () => {
      const named = [...front.arrived().map(({ url }) => url), ...sink.connections()].map(channelIn);
      return new Set([...named.filter((name) => name !== undefined), ...udp.arrived()]);
    },
    close: async () => {
      await Promise.all([front.close(), sink.close(), udp.close()]);
    },
  };
};
