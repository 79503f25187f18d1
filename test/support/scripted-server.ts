import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';

/** What one path of a scripted server does. */
export type Script = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers each path as it is told. */
export interface ScriptedServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Has `path` answered by `script`, and returns its whole address. */
  on(path: string, script: Script): string;
}

/** A server that lives as long as the tests of one file; a path without a script is 404. */
export function scriptedServer(): ScriptedServer {
  const scripts = new Map<string, Script>();
  const server = createServer((request, response) => {
    const script = scripts.get(new URL(request.url ?? '/', 'http://server.example').pathname);
    if (script) script(response, request);
    else response.writeHead(404).end();
  });
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    get origin() {
      return origin;
    },
    on(path, script) {
      scripts.set(path, script);
      return origin + path;
    },
  };
}

/** Answers with a status, a content type and a body. */
export function answer(status: number, type: string | undefined, body = ''): Script {
  return (response) => response.writeHead(status, type ? {'content-type': type} : {}).end(body);
}

/** Answers 200 with JSON. */
export const answerJson = (data: unknown): Script =>
  answer(200, 'application/json', JSON.stringify(data));

/** The body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
