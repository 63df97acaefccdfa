import { createSocket } from 'node:dgram';

export interface UdpSink {
  readonly port: number;
  /** What came, by its first bytes: STUN says so itself, and anything else is a QUIC connection's beginning. */
  readonly arrived: () => readonly ('stun' | 'web-transport')[];
  readonly close: () => Promise<void>;
}

/** Bytes 4 to 7 of every STUN message: RFC 8489, section 5. */
const magicCookie = 0x2112a442;

export const openUdpSink = async (): Promise<UdpSink> => {
  const arrived: ('stun' | 'web-transport')[] = [];
  const socket = createSocket('udp4', (bytes) => {
    arrived.push(bytes.length >= 20 && bytes.readUInt32BE(4) === magicCookie ? 'stun' : 'web-transport');
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    arrived: () => arrived,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
};
