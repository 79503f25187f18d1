import type {FastifyInstance} from 'fastify';
import {articleIdOf} from '../article-row.js';
import type {Context} from '../context.js';
import type {StoredEvent} from '../event-log.js';
import {Problem} from '../problem.js';

const heartbeat = 25_000;

/** `GET /articles/{id}/comments/events`. */
export function eventRoute(app: FastifyInstance, {database, events}: Context): void {
  const open = new Set<() => void>();

  // The server waits for every answer to end before it closes, and these never do by themselves.
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });

  app.get('/articles/:id/comments/events', {exposeHeadRoute: false}, async (request, reply) => {
    const articleId = articleIdOf(request);
    const [article] = await database.query('select seq from articles where id = $1', [articleId]);
    if (!article) throw new Problem('not-found');
    const latest = Number(article['seq']);

    // Events between this line and the answer from the history below are kept, then sent once.
    let waiting: StoredEvent[] | undefined = [];
    let sent = startOf(request.headers['last-event-id'], request.query, latest);
    const unsubscribe = events.subscribe(articleId, (news) => {
      if (waiting) waiting.push(...news);
      else send(news);
    });

    reply.hijack();
    const {raw} = reply;
    raw.writeHead(200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 3000\n\n');
    const beat = setInterval(() => raw.write(': still here\n\n'), heartbeat);
    const end = (): void => {
      raw.end();
    };
    open.add(end);
    raw.on('close', () => {
      clearInterval(beat);
      unsubscribe();
      open.delete(end);
    });

    try {
      const missed = await events.since(database, articleId, sent);
      if (missed) send(missed);
      else resync();
    } catch {
      // The reader comes back by itself, and the headers of an error page can no longer be sent.
      end();
    }
    const held = waiting;
    waiting = undefined;
    send(held);

    function send(news: readonly StoredEvent[]): void {
      for (const {seq, type, data} of news) {
        if (seq <= sent) continue;
        raw.write(`id: ${String(seq)}\nevent: ${type}\ndata: ${data}\n\n`);
        sent = seq;
      }
    }

    function resync(): void {
      sent = latest;
      raw.write(`id: ${String(latest)}\nevent: resync\ndata: {"seq":${String(latest)}}\n\n`);
    }
  });
}

/** Where the reader stopped; a header sent by a browser that reconnects is newer than its address. */
function startOf(lastEventId: unknown, query: unknown, latest: number): number {
  const {after} = query as {after?: unknown};
  const stated = lastEventId ?? after;
  if (typeof stated !== 'string' || stated === '') return latest;
  // What is no number of ours lies nowhere in the history, and leads to a new start.
  return /^\d{1,9}$/.test(stated) ? Number(stated) : -1;
}
