import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber} from '../../i18n/formats.js';
import type {CommentMenuWords} from '../../i18n/messages/comment-menu.js';
import type {ActionKind} from '../../discussion/action-drafts.js';
import type {CommentPolicy} from '../../model/comment.js';
import {lengthOf} from '../../model/writing-policy.js';

/** What a reader is writing below a comment; kept until it is sent or put away. */
export interface ActionForm {
  readonly kind: ActionKind;
  /** The new words, or the note. */
  text: string;
  /** Why the comment is reported. */
  reason: string;
  /** The revision that is changed. */
  rev: number;
  /** The one that was changed before there was a conflict: the next visit shall see it again. */
  since?: number;
  /** What somebody else has saved in the meantime; absent unless there is a conflict. */
  theirs?: string | undefined;
  /** Why it was not sent; absent as long as nothing is wrong. */
  problem?: string | undefined;
  /** Whether it is on its way. */
  sending?: boolean;
}

/** What is wrong with new words or a report; absent if nothing is. */
export function problemOf(
  {kind, text, reason}: ActionForm,
  {maxLength}: CommentPolicy,
  words: CommentMenuWords,
  language: string,
): string | undefined {
  if (kind === 'report') return reason ? undefined : words.unreasoned;
  if (!text.trim()) return words.empty;
  return lengthOf(text.trim()) > maxLength
    ? words.tooLong(formatNumber(maxLength, language))
    : undefined;
}

/** Sends with Ctrl or ⌘ and Enter, as in the form for a comment. */
function pressed(event: KeyboardEvent): void {
  // Safari ends the composition before it tells of the key that ended it: only this number is left then.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const composes = event.isComposing || event.keyCode === 229;
  if (event.key !== 'Enter' || composes || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.currentTarget as HTMLFormElement).requestSubmit();
}

/**
 * The form below a comment.
 *
 * @param changed called after every change of what is written
 */
export function renderForm(
  form: ActionForm,
  {reportReasons}: CommentPolicy,
  words: CommentMenuWords,
  submit: () => void,
  changed: () => void,
): TemplateResult {
  const edits = form.kind === 'edit';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
  };
  const typed = ({target}: Event): void => {
    const {name, value} = target as HTMLTextAreaElement | HTMLInputElement;
    form[name as 'text' | 'reason'] = value;
    changed();
  };
  return html`<form
    part="action-form ${edits ? 'edit-form' : 'report-form'}"
    novalidate
    aria-busy=${!!form.sending}
    @submit=${send}
    @input=${typed}
    @keydown=${pressed}
  >
    ${
      edits
        ? nothing
        : html`<fieldset>
            <legend>${words.reason}</legend>
            ${reportReasons.map(
              (reason) =>
                html`<label part="reason"
                  ><input
                    type="radio"
                    name="reason"
                    required
                    value=${reason}
                    ?checked=${reason === form.reason}
                  />
                  ${words.reasons[reason] ?? reason}</label
                >`,
            )}
          </fieldset>`
    }
    <label
      >${edits ? words.editText : words.note}
      <textarea
        part="action-textarea"
        name="text"
        rows=${edits ? 4 : 2}
        dir="auto"
        maxlength=${edits ? nothing : 1000}
        ?readonly=${form.sending}
        aria-invalid=${edits && !!form.problem}
        .value=${form.text}
      ></textarea>
    </label>
    ${form.problem ? html`<p part="error">${form.problem}</p>` : nothing}
    ${
      form.theirs === undefined
        ? nothing
        : html`<blockquote part="conflict" dir="auto">${form.theirs}</blockquote>`
    }
    <div part="actions">
      <button part="button send" aria-disabled=${!!form.sending}>
        ${edits ? words.save : words.send}
      </button>
      <button part="button cancel" type="button" data-act="cancel">${words.cancel}</button>
    </div>
  </form>`;
}
