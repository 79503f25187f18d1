import {nameOf, noteStatus, type Context} from './context.js';
import type {Findings} from './findings.js';
import {spell, type Exchange} from './probe.js';

// A discussion may go on in between, but not every time.
const mostTries = 3;

/** Asks once more for something that has just been answered, as a browser that has kept it. */
export async function checkCaching(
  {probe, findings}: Pick<Context, 'probe' | 'findings'>,
  first: Exchange,
): Promise<void> {
  noteLifetime(findings, first);
  const hasValidator = validatorOf(first) !== undefined;
  findings.note(
    'validator',
    spell(first),
    hasValidator ? undefined : `${nameOf(first)} with neither`,
  );
  if (!hasValidator) findings.skip('there is no validator', 'revalidation');
  let kept = first;
  for (let tries = 1; tries <= mostTries; tries++) {
    const validator = validatorOf(kept);
    if (!validator) return;
    const again = await probe.send(first.url, {headers: validator});
    const hasChanged = again.status === 200 && again.text !== kept.text;
    if (!hasChanged || tries === mostTries) {
      noteStatus(findings, 'revalidation', again, (status) => status === 304);
      return;
    }
    kept = again;
  }
}

function validatorOf({headers}: Exchange): Record<string, string> | undefined {
  const etag = headers.get('etag');
  if (etag) return {'if-none-match': etag};
  const modified = headers.get('last-modified');
  return modified ? {'if-modified-since': modified} : undefined;
}

function noteLifetime(findings: Findings, {headers, method, url}: Exchange): void {
  const stated = headers.get('cache-control');
  const asked = spell({method, url});
  if (stated === null) findings.note('cache-control', asked, 'no Cache-Control');
  else {
    const isForNobody = /no-store|private/i.test(stated);
    findings.note('cache-control', asked, isForNobody ? `Cache-Control: ${stated}` : undefined);
  }
}
