import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A request on its way to the endpoint; what is changed here is what the endpoint gets. */
export interface Passing {
  readonly method: string;
  /** Path and query. */
  path: string;
  readonly headers: Headers;
}

/** An answer on its way back; what is changed here is what comes. */
export interface Returning {
  status: number;
  readonly headers: Headers;
  /** `''` for none. */
  text: string;
  /** Address that the endpoint itself has answered at. */
  readonly from: string;
  /** What was asked, as the endpoint got it. */
  readonly passing: Passing;
}

/** What a proxy spoils. */
export interface Spoiling {
  request?(passing: Passing): void;
  answer?(returning: Returning): void;
}

/** A server in front of an endpoint that spoils something. */
export interface Proxy {
  /** Address that stands for that of the endpoint. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server that hands everything on, but for what it spoils; streams of events are handed on as they come. */
export async function startProxy(endpoint: string, spoiling: Spoiling): Promise<Proxy> {
  const {origin, pathname} = new URL(endpoint);
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await bodyOf(incoming);
      const passing: Passing = {
        method: incoming.method ?? 'GET',
        path: incoming.url ?? '/',
        headers: new Headers(incoming.headers as Record<string, string>),
      };
      for (const name of ['host', 'connection', 'content-length']) passing.headers.delete(name);
      spoiling.request?.(passing);
      const {method, path, headers} = passing;
      const left = new AbortController();
      outgoing.on('close', () => {
        left.abort();
      });
      const answer = await fetch(origin + path, {
        ...{method, headers, body: body || null},
        signal: left.signal,
      });
      const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
      const returning: Returning = {
        status: answer.status,
        headers: new Headers(answer.headers),
        text: isStream ? '' : await answer.text(),
        from: answer.url,
        passing,
      };
      for (const name of [
        'content-length',
        'content-encoding',
        'connection',
        'keep-alive',
        'transfer-encoding',
      ])
        returning.headers.delete(name);
      spoiling.answer?.(returning);
      outgoing.writeHead(returning.status, Object.fromEntries(returning.headers));
      if (isStream) outgoing.write('retry: 3000\n\n');
      else outgoing.end(returning.text);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}${pathname}`, close: () => closed(server)};
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}
