import {normaliseViewer, type Viewer} from '../../model/viewer.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

/**
 * Asks the endpoint what in the discussion is the signed-in reader's own. Absent where it does not tell: then they
 * are as good as a guest; `null` where it does not take them for signed in. Loaded where a page signs its readers in.
 *
 * @throws {LoadError} for every failure that another try may not have; or the reason why the box ended it
 */
export async function introduce(
  {source, place}: BoxHost,
  identity: Identity,
): Promise<Viewer | null | undefined> {
  const {viewer} = (await source.commentActions?.()) ?? {};
  return viewer
    ? identity
        .send((token) => viewer(place, token), normaliseViewer, false, true)
        .catch((error: unknown) => {
          if (error instanceof LoadError) {
            if (error.code === 'sign-in-required') return null;
            if (!error.retriable) return undefined;
          }
          throw error;
        })
    : undefined;
}
