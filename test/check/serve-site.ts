import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Proxy, Returning, Spoiling} from './proxy.js';
import type {Site} from '../support/sites.js';

/** A site on this machine. */
export interface Served extends Proxy {
  /** The methods that it was asked with. */
  readonly methods: ReadonlySet<string>;
}

/** Starts a server that answers as a site does, but for what is spoiled. */
export async function serveSite(site: Site, {answer}: Spoiling = {}): Promise<Served> {
  const methods = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const {method = 'GET', headers: sent, url: path = '/'} = incoming;
    methods.add(method);
    const home = `http://${sent.host ?? ''}`;
    const url = new URL(path, home);
    const {status, headers, text} = site({method, url, home, origin: sent.origin ?? ''});
    const returning: Returning = {
      ...{status, headers: new Headers(headers), text, from: url.href},
      passing: {method, path, headers: new Headers(sent as Record<string, string>)},
    };
    answer?.(returning);
    outgoing.writeHead(returning.status, Object.fromEntries(returning.headers));
    outgoing.end(returning.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    methods,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
