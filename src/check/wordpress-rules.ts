import {wordpressAddress} from '../sources/wordpress-address.js';
import {checkPreflight, readableHeaders} from './cors-rules.js';
import {spell} from './probe.js';
import type {Backend} from './source-rules.js';

/** Looks at what WordPress does of its own accord, and what stands before it may undo. */
export async function checkWordpress({probe, findings, place}: Backend): Promise<void> {
  for (const exchange of probe.exchanges) {
    if (exchange.status !== 200 || !Array.isArray(exchange.json)) continue;
    const isThere = exchange.headers.has('x-wp-total');
    const isReadable = readableHeaders(exchange).has('x-wp-total');
    const came = isThere ? 'X-WP-Total, which pages cannot read' : 'no X-WP-Total';
    findings.note('wordpress-total', spell(exchange), isReadable ? undefined : came);
  }
  const url = wordpressAddress(place, 'comments', {});
  // Whoever is signed in sends both; a guest the type alone.
  const allowed = ['Authorization', 'Content-Type'];
  await checkPreflight({probe, findings}, {url, method: 'POST', allowed});
}
