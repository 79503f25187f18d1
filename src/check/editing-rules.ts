import type {SentComment} from '../model/sent-comment.js';
import {memberOf, nameOf, noteStatus, type Context} from './context.js';
import {spell, type Exchange} from './probe.js';

/** Changes a comment of one's own in every way that has to be refused, and in the one that has not. */
export async function checkEditing(context: Context, mine: SentComment): Promise<void> {
  const {findings} = context;
  const author = {authorization: `Bearer ${mine.editToken}`};
  let {rev} = mine;
  const change = async (headers: Record<string, string>, text: string): Promise<Exchange> => {
    const exchange = await send(context, mine.id, headers, text);
    // What should have been refused may have been done.
    const now = memberOf(exchange.json, 'rev');
    if (exchange.status === 200 && typeof now === 'number') rev = now;
    return exchange;
  };

  const stranger = await change({'if-match': `"${rev}"`}, `${mine.text} By somebody else.`);
  // What nobody sees yet is not there for strangers.
  const refused = (status: number): boolean =>
    status === 401 || status === 403 || (status === 404 && mine.state !== 'published');
  noteStatus(findings, 'edit-token', stranger, refused);

  const blind = await change(author, `${mine.text} Blindly.`);
  noteStatus(findings, 'edit-match', blind, (status) => status >= 400 && status <= 428);

  const before = rev;
  const text = `${mine.text} Changed.`;
  const changed = await change({...author, 'if-match': `"${before}"`}, text);
  if (noteStatus(findings, 'edit', changed, (status) => status === 200)) {
    noteChange(context, changed, before, text);
  }
  if (rev === before) {
    findings.skip('nothing could be changed', 'edit-conflict');
    return;
  }
  const late = await change({...author, 'if-match': `"${before}"`}, `${mine.text} Too late.`);
  if (!noteStatus(findings, 'edit-conflict', late, (status) => status === 412)) return;
  const code = memberOf(late.json, 'code');
  const came = code === 'edit-conflict' ? undefined : `\`code\` ${String(code)}`;
  findings.note('edit-conflict', spell(late), came);
}

function send(
  {target, probe}: Context,
  id: string,
  headers: Record<string, string>,
  text: string,
): Promise<Exchange> {
  return probe.ask(target.comment(id), {method: 'PATCH', headers, body: {text}});
}

function noteChange({findings}: Context, exchange: Exchange, before: number, text: string): void {
  const asked = spell(exchange);
  const rev = memberOf(exchange.json, 'rev');
  if (typeof rev !== 'number' || rev <= before) {
    findings.note(
      'edit',
      asked,
      `${nameOf(exchange)} with \`rev\` ${String(rev)}, after ${before}`,
    );
  }
  if (memberOf(exchange.json, 'text') !== text)
    findings.note('edit', asked, `${nameOf(exchange)} with another text`);
}
