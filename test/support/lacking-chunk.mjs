import {createReadStream} from 'node:fs';
import {fileURLToPath} from 'node:url';

const cdn = new URL('../../cdn/', import.meta.url);

/** Serves the built bundles under `/lacking/<name>/`, all but the chunks of a name, as if they had gone on the way. */
export function lackingChunk(context, next) {
  const [, lacking, path] =
    /^\/lacking\/([\w-]+)\/((?:chunks\/)?[\w.-]+\.js)$/.exec(context.path) ?? [];
  if (!path) return next();
  context.type = 'text/javascript';
  if (new RegExp(`-${lacking}-\\w{8}\\.js$`).test(path)) context.status = 404;
  else context.body = createReadStream(fileURLToPath(new URL(path, cdn)));
  return undefined;
}
