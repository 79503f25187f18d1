import {LoadError} from './load-error.js';

/**
 * Reads a response as UTF-8 text up to `maxBytes`.
 *
 * `content-length` is of no use here: it counts compressed bytes, and an endless answer has none.
 *
 * @throws {LoadError} `too-large`
 */
export async function readCapped(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader) {
    const {done, value} = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new LoadError('too-large', {status: response.status});
    }
    text += decoder.decode(value, {stream: true});
  }
  return text + decoder.decode();
}
