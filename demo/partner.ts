import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import fastify from 'fastify';
import type {FastifyInstance} from 'fastify';

/** Where the portal and what it embeds are to be found. */
export interface PartnerOptions {
  readonly endpointOrigin: string;
  readonly partnerOrigin: string;
  /** Folder that holds `partner.html`, `partner.css` and `partner-page.js`. */
  readonly pages: string;
}

/** The origin that the page names in its source, for whoever copies it. */
const writtenOrigin = 'http://127.0.0.1:8000';

/** Somebody else's site: another origin, and as strict a policy as a portal may have. */
export async function createPartner(options: PartnerOptions): Promise<FastifyInstance> {
  const {endpointOrigin, partnerOrigin, pages} = options;
  const policy = [
    "default-src 'none'",
    `script-src ${partnerOrigin} ${endpointOrigin}`,
    "style-src 'self'",
    `img-src 'self' ${endpointOrigin}`,
    `connect-src ${endpointOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types article-elements-all article-elements',
  ].join('; ');
  const app = fastify({forceCloseConnections: true});
  const files = {
    '/': ['partner.html', 'text/html; charset=utf-8'],
    '/partner.css': ['partner.css', 'text/css; charset=utf-8'],
    '/partner-page.js': ['partner-page.js', 'text/javascript; charset=utf-8'],
    '/icon.svg': ['icon.svg', 'image/svg+xml'],
  } as const;
  for (const [path, [file, type]] of Object.entries(files)) {
    app.get(path, async (_request, reply) => {
      const text = await readFile(join(pages, file), 'utf8');
      void reply.type(type).headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
      return text.replaceAll(writtenOrigin, endpointOrigin);
    });
  }
  return app;
}
