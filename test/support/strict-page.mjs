const allPolicies = 'article-elements article-elements-all article-elements-comment-count';

const page = (body, bundles) => `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <title>Strict page</title>
  <script src="/strict/listen.js"></script>
  ${bundles.map((bundle) => `<script type="module" src="/cdn/${bundle}.js"></script>`).join('\n  ')}
  ${body}
</html>`;

const listen = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
  violations.push([violatedDirective, blockedURI, sample].join(' '));
});
addEventListener('error', ({message}) => violations.push(message));
addEventListener('unhandledrejection', ({reason}) => violations.push(String(reason)));
console.error = console.warn = (...words) => violations.push(words.join(' '));`;

/**
 * Serves `/strict/page.html?endpoint=…&article=…`: the five tags of the built bundles under the strictest
 * policy a page can send. `policies` replaces the Trusted Types policies that the page allows, `bundles` the
 * scripts that it loads; both are separated by spaces.
 */
export function strictPage(context, next) {
  if (context.path === '/strict/listen.js') {
    Object.assign(context, {type: 'text/javascript', body: listen});
    return undefined;
  }
  if (context.path !== '/strict/page.html') return next();
  const {endpoint, article, policies = allPolicies, bundles = 'all comment-count'} = context.query;
  const {origin} = new URL(endpoint);
  context.set(
    'content-security-policy',
    [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `img-src ${origin}`,
      `media-src ${origin}`,
      `connect-src ${origin}`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types ${policies}`,
    ].join('; '),
  );
  context.type = 'text/html';
  context.body = page(
    `<article-view id="view" endpoint="${endpoint}" article-id="${article}"></article-view>
  <related-list for="view"></related-list>
  <comment-box for="view"></comment-box>
  <comment-count for="view" loading="eager"></comment-count>
  <back-to-top></back-to-top>`,
    bundles.split(' '),
  );
  return undefined;
}
