import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {
  feedSite,
  fileSite,
  ghostSite,
  mappedSite,
  pageSite,
  wordpressSite,
  type Site,
} from './sites.js';

const sites: Readonly<Record<string, Site>> = {
  wordpress: wordpressSite,
  ghost: ghostSite,
  feed: feedSite,
  pages: pageSite,
  files: fileSite,
  mapped: mappedSite,
};

// Pictures were not recorded.
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8"><path fill="#9bb" d="M0 0h12v8H0z"/><path fill="#576" d="m0 8 4-5 3 3 2-2 3 4z"/></svg>';

/** Answers for the site that the first part of the path names. */
const server = createServer((incoming, outgoing) => {
  const {method = 'GET', url: path = '/', headers: sent} = incoming;
  const [, name = '', below = '/'] = /^\/(\w+)(\/.*)?$/.exec(path) ?? [];
  if (/\.(svg|png|jpe?g|webp)\b/.test(path)) {
    outgoing.writeHead(200, {'content-type': 'image/svg+xml'}).end(drawing);
    return;
  }
  const home = `http://${sent.host ?? ''}/${name}`;
  const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
  const reply = site?.({
    ...{method, home, url: new URL(below, 'http://site.invalid')},
    origin: sent.origin ?? '',
  });
  if (reply) outgoing.writeHead(reply.status, reply.headers).end(reply.text);
  else outgoing.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const {port} = server.address() as AddressInfo;
  process.stdout.write(`sites http://127.0.0.1:${port}\n`);
});
