/** What a test has staged, and what was asked, by path. */
const stages = new Map();

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function stage(path, {answers, held}) {
  let release;
  const gate = held ? new Promise((resolve) => (release = resolve)) : undefined;
  stages.set(path, {answers, gate, release, asked: []});
}

async function direct(context, path) {
  const staged = stages.get(path);
  if (context.method === 'PUT') stage(path, JSON.parse(await bodyOf(context.req)));
  if (context.method === 'DELETE') staged?.release?.();
  context.body = staged?.asked ?? [];
}

async function answer(context, staged) {
  const {method} = context;
  const body = await bodyOf(context.req);
  staged.asked.push({
    method,
    key: context.get('idempotency-key'),
    revision: context.get('if-match'),
    token: context.get('authorization'),
    query: context.querystring,
    body,
  });
  const times = staged.asked.filter((asked) => asked.method === method).length;
  const answers = staged.answers.filter((candidate) => (candidate.method ?? method) === method);
  await staged.gate;
  const {status = 200, json, page} = answers[Math.min(times, answers.length) - 1];
  context.status = status;
  context.type = page === undefined ? 'application/json; charset=utf-8' : 'text/html';
  context.body = page ?? JSON.stringify(json);
}

/**
 * Lets a test say what `/staged/…` answers, for what no honest endpoint would do: an answer that waits, or
 * that fails the first time. `PUT /stage/…` sets the answers, `DELETE` lets those that wait go, and `GET`
 * tells what was asked. These have addresses of their own: browsers queue requests for the same one.
 */
export async function stagedAnswers(context, next) {
  const [, root, path] = /^\/(staged?)\/(.+)$/.exec(context.path) ?? [];
  const staged = root === 'staged' && stages.get(path);
  if (root !== 'stage' && !staged) return next();
  context.set('cache-control', 'no-store');
  await (staged ? answer(context, staged) : direct(context, path));
  return undefined;
}
