import {normaliseViewer, type Viewer} from '../../model/viewer.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

/**
 * Asks the endpoint what in the discussion is the signed-in reader's own. Absent where it does not tell: then they
 * are as good as a guest; `null` where it does not take them for signed in. Loaded where a page signs its readers in.
 */
export async function introduce(
  {source, place}: BoxHost,
  identity: Identity,
): Promise<Viewer | null | undefined> {
  const {viewer} = (await source.commentActions?.()) ?? {};
  return viewer
    ? identity
        .send((token) => viewer(place, token), normaliseViewer, false, true)
        .catch((error: unknown) =>
          error instanceof LoadError && error.code === 'sign-in-required' ? null : undefined,
        )
    : undefined;
}
