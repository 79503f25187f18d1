import {randomUUID} from 'node:crypto';
import type {Request} from '../client/request.js';
import {normaliseSentComment, type SentComment} from '../model/sent-comment.js';
import type {NewComment} from '../model/new-comment.js';
import {nativeActions} from '../sources/native-actions.js';
import {native} from '../sources/native.js';
import {itemsOf, memberOf, nameOf, noteProblems, noteStatus, type Context} from './context.js';
import {checkEditing} from './editing-rules.js';
import {spell, type Exchange} from './probe.js';
import type {WholePage} from './whole-page.js';

const all = [
  ...(['create', 'create-invalid', 'idempotency', 'idempotency-mismatch', 'edit'] as const),
  ...(['edit-token', 'edit-match', 'edit-conflict', 'delete'] as const),
];

/** Notes why nothing is written. */
export function skipWriting({findings}: Context, why: string): void {
  findings.skip(why, ...all);
}

/** Writes one comment, sends it again, changes it and takes it back. */
export async function checkWriting(context: Context, page: WholePage | undefined): Promise<void> {
  const why = page ? refusalOf(page) : 'the discussion cannot be read';
  if (!page || why) {
    skipWriting(context, why);
    return;
  }
  const comment = testComment(page);
  await checkInvalid(context, comment);
  const key = randomUUID();
  const first = await create(context, comment, key);
  const mine = noteCreated(context, first);
  if (!mine) {
    skipWriting(context, `the comment was ${nameOf(first)}`);
    return;
  }
  await checkReplay(context, comment, key, first, mine);
  if (page.policy.editWindow > 0) await checkEditing(context, mine);
  else
    context.findings.skip(
      'the policy lets nobody edit',
      ...(['edit', 'edit-token', 'edit-match', 'edit-conflict'] as const),
    );
  await takeBack(context, mine);
}

/** Why a guest cannot write here; `''` if one can. */
function refusalOf({state, policy}: WholePage): string {
  if (state === 'readonly' || state === 'closed') return `the discussion is ${state}`;
  if (!policy.guests) return 'the policy lets only signed-in readers write';
  return policy.captcha ? 'the policy asks guests for a captcha' : '';
}

/** Somebody may see it before it is gone, so it says what it is; no two are the same. */
function testComment({policy}: WholePage): NewComment {
  const text = `This is a test by article-elements-check; it is deleted at once. ${randomUUID()}`;
  const email = policy.email === 'required' ? {email: 'test@example.com'} : {};
  return {
    parentId: null,
    text,
    author: {name: 'Test (article-elements-check)', ...email},
    // A form that is filled in faster is a machine's.
    trap: {field: '', elapsed: 20_000},
  };
}

function create({target, probe}: Context, comment: NewComment, key: string): Promise<Exchange> {
  const request = native.createComment(target.place, comment, key);
  return probe.ask(request.url, request);
}

function isCreated(status: number): boolean {
  return status === 201 || status === 202;
}

function noteCreated({findings}: Context, exchange: Exchange): SentComment | undefined {
  if (!noteStatus(findings, 'create', exchange, isCreated)) return undefined;
  const {value, problems} = normaliseSentComment(exchange.json, exchange.from);
  noteProblems(findings, 'create', spell(exchange), problems);
  if (value && !value.editToken) findings.note('create', spell(exchange), '/editToken is missing');
  return value?.editToken ? value : undefined;
}

async function checkInvalid(context: Context, comment: NewComment): Promise<void> {
  const {findings} = context;
  const exchange = await create(context, {...comment, text: ''}, randomUUID());
  await takeBackUnwanted(context, exchange);
  if (!noteStatus(findings, 'create-invalid', exchange, (status) => status === 422)) return;
  const code = memberOf(exchange.json, 'code');
  const names = itemsOf(exchange.json, 'errors').map((error) => memberOf(error, 'pointer'));
  const fits = code === 'validation' && names.includes('/text');
  const came = `\`code\` ${String(code)}, \`errors\` about ${names.join(', ') || 'nothing'}`;
  findings.note('create-invalid', spell(exchange), fits ? undefined : came);
}

async function checkReplay(
  context: Context,
  comment: NewComment,
  key: string,
  first: Exchange,
  mine: SentComment,
): Promise<void> {
  const {findings} = context;
  const again = await create(context, comment, key);
  const asked = `${spell(again)} for the second time`;
  const id = memberOf(again.json, 'id');
  const isSame = again.status === first.status && String(id) === mine.id;
  if (again.failure === undefined) {
    const came = isCreated(again.status) ? `${again.status} comment ${String(id)}` : nameOf(again);
    findings.note('idempotency', asked, isSame ? undefined : `${came}, after ${mine.id}`);
  }
  if (!isSame) await takeBackUnwanted(context, again, mine.id);
  if (findings.isBroken('idempotency')) {
    findings.skip('the key is not heeded at all', 'idempotency-mismatch');
    return;
  }
  const other = await create(context, {...comment, text: `${comment.text} Again.`}, key);
  await takeBackUnwanted(context, other, mine.id);
  if (!noteStatus(findings, 'idempotency-mismatch', other, (status) => status === 422)) return;
  const code = memberOf(other.json, 'code');
  findings.note(
    'idempotency-mismatch',
    spell(other),
    code === 'idempotency-mismatch' ? undefined : `\`code\` ${String(code)}`,
  );
}

/** A comment that should not have come to be must not stay. */
async function takeBackUnwanted(
  context: Context,
  exchange: Exchange,
  wanted?: string,
): Promise<void> {
  if (!isCreated(exchange.status)) return;
  const {value} = normaliseSentComment(exchange.json, exchange.from);
  if (value && value.id !== wanted) await takeBack(context, value);
}

async function takeBack({target, probe, findings}: Context, mine: SentComment): Promise<void> {
  const request = nativeActions.deleteComment?.(target.place, mine.id, mine.editToken) as Request;
  const exchange = await probe.ask(request.url, request);
  const {status} = exchange;
  const isGone = status === 204 || status === 200;
  const came = `${nameOf(exchange)}; the test comment ${mine.id} is still there`;
  findings.note('delete', spell(exchange), isGone ? undefined : came);
}
