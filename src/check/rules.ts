/** Something that the contract asks of an endpoint. */
export interface Rule {
  /** What belongs together in the report. */
  readonly group: 'Answers' | 'Article' | 'Related' | 'Comments' | 'CORS' | 'Caching' | 'Writing';
  /** What has to be so, one sentence. */
  readonly asks: string;
  /** How to make it so. */
  readonly mend: string;
  /** The only sources whose backends it is asked of; absent: it is asked of all. */
  readonly of?: readonly string[];
}

const ofOurContract = ['native'];

/** Every rule by its name, in the order of the report; nowhere else is it said what they ask. */
export const rules = {
  reachable: {
    group: 'Answers',
    asks: 'The endpoint answers every request, within 15 seconds.',
    mend: 'Look whether the address is right, the server runs and its certificate is good.',
  },
  https: {
    group: 'Answers',
    asks: 'The address begins with https, unless it is on this machine.',
    mend: 'Serve the endpoint over TLS; browsers keep pages on https from asking anything else.',
  },
  redirects: {
    group: 'Answers',
    asks: 'No answer comes from another origin than the one that was asked.',
    mend: 'Give the elements the final address, and let nothing redirect away from it.',
  },
  'content-type': {
    group: 'Answers',
    asks: 'Bodies are application/json and can be parsed.',
    mend: 'Send `Content-Type: application/json` and nothing before or after the JSON; look whether a login, a firewall or an error page answers instead.',
  },
  'wordpress-total': {
    group: 'Answers',
    asks: 'Lists of WordPress say in X-WP-Total how many entries there are, where pages can read it.',
    mend: 'Let caches and proxies pass X-WP-Total on with `Access-Control-Expose-Headers: X-WP-Total, X-WP-TotalPages, Link`; without it long discussions have no count.',
    of: ['wordpress'],
  },
  mapping: {
    group: 'Answers',
    asks: 'Every field that a path-map names finds something in the answers.',
    mend: 'Compare the JSON Pointers with an answer of the API; a field that only some articles have may stay.',
    of: ['path-map'],
  },
  lengths: {
    group: 'Answers',
    asks: 'No text is longer than it is ever shown.',
    mend: 'What is longer is cut; a title or a name that long may be another field.',
    of: ['wordpress', 'ghost', 'json-feed', 'json-ld', 'path-map'],
  },
  'missing-article': {
    group: 'Answers',
    asks: 'An article that is not there is 404, and so is all that lies below it.',
    mend: 'Answer 404 for unknown identifiers, never 200 with an error in the body.',
  },
  'bad-query': {
    group: 'Answers',
    asks: 'A query that makes no sense is 400 or 422, not an answer and not a failure of the server.',
    mend: 'Check `limit`, `sort` and `cursor` before they are used, and refuse what is out of range.',
    of: ofOurContract,
  },
  'problem-details': {
    group: 'Answers',
    asks: 'Answers from 400 up are application/problem+json with their `status` and a `code`.',
    mend: 'Answer failures as RFC 9457 says, with one of the codes of openapi.yaml, in front of your framework’s own pages.',
    of: ofOurContract,
  },
  'article-answer': {
    group: 'Article',
    asks: 'The article that is asked for is answered with 200.',
    mend: 'Look whether `--article-id` names an article that is there and that everybody may read, and whether `--api-key` is right where one is needed.',
  },
  'article-shape': {
    group: 'Article',
    asks: 'The article has the members of the contract; a title and an id or url are required.',
    mend: 'Compare the member with the schema `Article` in openapi.yaml.',
  },
  dates: {
    group: 'Article',
    asks: 'Times are RFC 3339 with an offset, wherever they are.',
    mend: 'Write `2022-03-24T10:28:00+07:00` or `…Z`; without an offset nobody knows which moment is meant.',
  },
  addresses: {
    group: 'Article',
    asks: 'Addresses are http(s), absolute or relative to the answer, wherever they are.',
    mend: 'Leave an address out, or null, where there is none; no other scheme and no credentials are followed.',
  },
  'secure-addresses': {
    group: 'Article',
    asks: 'Addresses that are loaded or followed begin with https.',
    mend: 'Pages on https load no pictures from http; give the https address.',
  },
  'body-html': {
    group: 'Article',
    asks: 'The markup of the article holds nothing that is left out when it is shown.',
    mend: 'Take scripts, styles, forms and the like out of `bodyHtml`; they vanish with everything in them.',
  },
  'related-shape': {
    group: 'Related',
    asks: 'A page of related articles has `items` and `next`, and each item the members of the contract.',
    mend: 'Compare the member with the schemas `ArticleList` and `Teaser` in openapi.yaml.',
  },
  'related-limit': {
    group: 'Related',
    asks: 'A page of related articles holds no more of them than `limit` says.',
    mend: 'Cut the page at `limit` and put the place where it goes on into `next`.',
    of: ofOurContract,
  },
  'related-self': {
    group: 'Related',
    asks: 'The article itself is not among its related articles.',
    mend: 'Leave the article that is asked about out of the list.',
  },
  'related-pages-end': {
    group: 'Related',
    asks: 'Following `next` leads to the end of the related articles.',
    mend: 'Give null as `next` on the last page, and with each page a cursor that was not there before.',
  },
  'related-pages-repeat': {
    group: 'Related',
    asks: 'No related article is on two pages.',
    mend: 'Cut pages at a row, not at a number, in an order in which no two rows are equal.',
  },
  'comments-shape': {
    group: 'Comments',
    asks: 'A page of comments has `thread`, `items` and `next`, and each comment the members of the contract.',
    mend: 'Compare the member with the schemas `CommentPage`, `Policy` and `Comment` in openapi.yaml.',
  },
  'comments-limit': {
    group: 'Comments',
    asks: 'A page of comments holds no more of its own level than `limit` says.',
    mend: 'Cut the page at `limit` and put the place where it goes on into `next`.',
    of: ofOurContract,
  },
  'comments-sort': {
    group: 'Comments',
    asks: 'Comments come in every order that the policy names, those that are pinned first.',
    mend: 'Order by `sort`, or name in `policy.sorts` only the orders that there are.',
    of: ofOurContract,
  },
  'comments-pages-end': {
    group: 'Comments',
    asks: 'Following `next` leads to the end of the discussion.',
    mend: 'Give null as `next` on the last page, and with each page a cursor that was not there before.',
  },
  'comments-pages-repeat': {
    group: 'Comments',
    asks: 'No comment of the top level is on two pages.',
    mend: 'Cut pages at a row, not at a number, in an order in which no two rows are equal.',
  },
  'comments-parent': {
    group: 'Comments',
    asks: 'With `parent` a page holds the answers to that comment, and nothing else.',
    mend: 'Give the comments whose `parentId` is the value of `parent`, the oldest first.',
    of: ofOurContract,
  },
  'comments-around': {
    group: 'Comments',
    asks: 'With `around` the page holds the comment of that id.',
    mend: 'Find the thread of the comment and answer the page that it stands on.',
    of: ofOurContract,
  },
  counts: {
    group: 'Comments',
    asks: 'The counts of articles are whole numbers by id, the same as in the discussion.',
    mend: 'Answer `{"counts": {"id": 0}}` with the published comments, and leave unknown articles out.',
    of: ['native', 'ghost'],
  },
  events: {
    group: 'Comments',
    asks: 'The event stream that a page of comments names is text/event-stream, also with Last-Event-ID.',
    mend: 'Send the headers of the stream at once, unbuffered, or leave `events` out of the page.',
    of: ofOurContract,
  },
  'cors-origin': {
    group: 'CORS',
    asks: 'Every answer, failures too, lets any page read it by Access-Control-Allow-Origin.',
    mend: 'Send `Access-Control-Allow-Origin: *`, or the origins of your pages and run this with `--origin`.',
  },
  'cors-exposed': {
    group: 'CORS',
    asks: 'Answers about comments expose the headers that the contract gives a meaning.',
    mend: 'Send `Access-Control-Expose-Headers: ETag, Idempotency-Replayed, Location, Retry-After, WWW-Authenticate`.',
    of: ofOurContract,
  },
  'cors-preflight': {
    group: 'CORS',
    asks: 'A preflight allows what comments are written with: methods, and headers by their names.',
    mend: 'Answer OPTIONS with 204, `Access-Control-Allow-Methods: POST, PUT, PATCH, DELETE` and `Access-Control-Allow-Headers: Authorization, Content-Type, Idempotency-Key, If-Match`; `*` does not stand for Authorization.',
    of: ['native', 'wordpress'],
  },
  'cors-vary': {
    group: 'CORS',
    asks: 'Answers that repeat the origin of the page say `Vary: Origin`.',
    mend: 'Send `Vary: Origin`, or a cache gives the answer for one site to another.',
  },
  validator: {
    group: 'Caching',
    asks: 'Answers that may be kept carry an ETag or Last-Modified.',
    mend: 'Send an ETag that changes with the answer; most frameworks have a switch for it.',
  },
  revalidation: {
    group: 'Caching',
    asks: 'Asked again with its validator, an answer that has not changed is 304.',
    mend: 'Compare `If-None-Match` with the ETag, and keep proxies from taking either away.',
  },
  'cache-control': {
    group: 'Caching',
    asks: 'Answers that are the same for everybody say how long they may be kept.',
    mend: 'Send `Cache-Control: public, max-age=30, stale-while-revalidate=300`, or what fits your site.',
  },
  create: {
    group: 'Writing',
    asks: 'A new comment is answered with 201 or 202, the comment itself and its edit token.',
    mend: 'Compare the answer with the schema `CreatedComment` in openapi.yaml.',
    of: ofOurContract,
  },
  'create-invalid': {
    group: 'Writing',
    asks: 'A comment without text is 422 `validation`, with the field that is wrong in `errors`.',
    mend: 'Answer `"errors": [{"pointer": "/text", "code": "required"}]`.',
    of: ofOurContract,
  },
  idempotency: {
    group: 'Writing',
    asks: 'The same comment with the same Idempotency-Key answers the same again, and is there once.',
    mend: 'Keep the answer under its key for a day, in the transaction that stores the comment.',
    of: ofOurContract,
  },
  'idempotency-mismatch': {
    group: 'Writing',
    asks: 'Another comment with a key that was used is 422 `idempotency-mismatch`.',
    mend: 'Keep a hash of the request with the key and compare it.',
    of: ofOurContract,
  },
  edit: {
    group: 'Writing',
    asks: 'The author changes a comment with its revision in If-Match, and gets it with the next one.',
    mend: 'Answer PATCH with 200, the new text and a `rev` that has grown.',
    of: ofOurContract,
  },
  'edit-token': {
    group: 'Writing',
    asks: 'Nobody changes a comment without the token of its author: that is 401 or 403, or 404 while it waits.',
    mend: 'Ask for the edit token in Authorization before anything else.',
    of: ofOurContract,
  },
  'edit-match': {
    group: 'Writing',
    asks: 'A change without If-Match is refused, from 400 to 428.',
    mend: 'Refuse PATCH without If-Match, or two windows overwrite one another.',
    of: ofOurContract,
  },
  'edit-conflict': {
    group: 'Writing',
    asks: 'A change of a revision that is no longer the last is 412 `edit-conflict`.',
    mend: 'Compare If-Match with the `rev` of the comment in the transaction that changes it.',
    of: ofOurContract,
  },
  delete: {
    group: 'Writing',
    asks: 'The author takes a comment back with 204, or 200 and what stays of it.',
    mend: 'Answer DELETE with 204; a comment with answers stays without its text, with 200.',
    of: ofOurContract,
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** What a rule is called. */
export type RuleName = keyof typeof rules;

/** The names of all rules, in the order of the report. */
export const ruleNames = Object.keys(rules) as readonly RuleName[];

/** The names of those that are asked of a backend, by its source. */
export function rulesFor(source: string): readonly RuleName[] {
  return ruleNames.filter((name) => {
    const {of}: Rule = rules[name];
    return of?.includes(source) ?? true;
  });
}
