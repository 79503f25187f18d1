import {KeptRecords} from './kept-records.js';

/** What a reader writes about a comment that is there: new words for their own, or why they report another. */
export type ActionKind = 'edit' | 'report';

/** Such words, not sent yet. */
export interface ActionDraft {
  /** The new words, or the note, as typed. */
  readonly text: string;
  /** Why the comment is reported; `''` as long as nothing is chosen, and for new words. */
  readonly reason: string;
  /** The revision that they are meant for. */
  readonly rev: number;
}

/**
 * What a reader has begun to write about the comments under one article. Kept on the device from the first letter
 * on, like the draft of a comment, until it is sent or put away.
 */
export class ActionDrafts {
  readonly #records: Readonly<Record<ActionKind, KeptRecords<ActionDraft>>>;

  /**
   * @param storage absent: they live as long as the page
   * @param place which article, as one string
   */
  constructor(storage: Storage | undefined, place: string) {
    this.#records = {
      edit: new KeptRecords(storage, 'edit', place, isActionDraft),
      report: new KeptRecords(storage, 'report', place, isActionDraft),
    };
  }

  /** The comments whose words are being changed. */
  get edited(): string[] {
    return [...this.#records.edit.all().keys()];
  }

  /** What was begun about a comment; absent if nothing was. */
  get(kind: ActionKind, id: string): ActionDraft | undefined {
    return this.#records[kind].get(id);
  }

  /** Keeps what is written about a comment. */
  save(kind: ActionKind, id: string, {text, reason, rev}: ActionDraft): void {
    this.#records[kind].put(id, {text, reason, rev});
  }

  /** Forgets it. */
  delete(kind: ActionKind, id: string): void {
    this.#records[kind].delete(id);
  }
}

function isActionDraft(value: unknown): value is ActionDraft {
  const {text, reason, rev} = Object(value) as Record<string, unknown>;
  return typeof text === 'string' && typeof reason === 'string' && typeof rev === 'number';
}
