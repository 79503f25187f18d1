import {normaliseViewer, type Viewer} from '../../model/viewer.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

/**
 * Asks the endpoint what in the discussion is the signed-in reader's own; absent where it does not tell: then they
 * are as good as a guest. Loaded where a page signs its readers in.
 */
export async function introduce(
  {source, place}: BoxHost,
  identity: Identity,
): Promise<Viewer | undefined> {
  const {viewer} = (await source.commentActions?.()) ?? {};
  return viewer
    ? identity.send((token) => viewer(place, token), normaliseViewer).catch(() => undefined)
    : undefined;
}
