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

/**
 * Lets a test say what an address answers, for what no honest endpoint would do: an answer that waits, or
 * that fails the first time. `PUT /staged/…` sets the answers, `DELETE` lets those that wait go, and
 * `REPORT` tells what was asked; every other method is answered.
 */
export async function stagedAnswers(context, next) {
  const {path, method} = context;
  if (!path.startsWith('/staged/')) return next();
  context.set('cache-control', 'no-store');
  if (method === 'PUT') {
    stage(path, JSON.parse(await bodyOf(context.req)));
    context.status = 204;
    return undefined;
  }
  const staged = stages.get(path);
  if (!staged) return undefined;
  if (method === 'DELETE') {
    staged.release?.();
    context.status = 204;
    return undefined;
  }
  if (method === 'REPORT') {
    context.body = staged.asked;
    return undefined;
  }
  const body = await bodyOf(context.req);
  staged.asked.push({method, key: context.get('idempotency-key'), query: context.querystring, body});
  const answers = staged.answers.filter((answer) => (answer.method ?? method) === method);
  const times = staged.asked.filter((asked) => asked.method === method).length;
  await staged.gate;
  const answer = answers[Math.min(times, answers.length) - 1];
  context.status = answer.status ?? 200;
  context.type = 'application/json; charset=utf-8';
  context.body = JSON.stringify(answer.json);
  return undefined;
}
