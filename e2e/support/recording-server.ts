import { type IncomingHttpHeaders, createServer, request as forward } from 'node:http';
import { type Socket, type AddressInfo, createServer as createSocketServer } from 'node:net';

export interface Arrived {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RecordingServer {
  readonly url: string;
  /** What has come over the wire so far, in order. */
  readonly arrived: () => readonly Arrived[];
  readonly close: () => Promise<void>;
}

/** Stands before a server and writes down what really arrives, whoever in the browser sent it. */
export const recordBefore = async (port: number): Promise<RecordingServer> => {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    const place = arrived.push({ method, url, headers, body: '' }) - 1;
    request.on('end', () => {
      const body = Buffer.concat(parts);
      arrived[place] = { method, url, headers, body: body.toString('latin1') };
      const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    arrived: () => arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export interface Sink {
  readonly port: number;
  /** The first bytes of every connection made. */
  readonly connections: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Takes any connection, of any protocol over TCP, says nothing, and remembers that it came. */
export const openSink = async (): Promise<Sink> => {
  const connections: string[] = [];
  const open = new Set<Socket>();
  const server = createSocketServer((socket) => {
    const place = connections.push('') - 1;
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    socket.once('data', (bytes) => {
      connections[place] = bytes.toString('latin1').slice(0, 200);
      socket.end('HTTP/1.1 204 No Content\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
};
