/** One answer of a staged address. */
export interface StagedAnswer {
  /** Answers only requests of this method. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** Absent: an answer without a body, such as 204. */
  readonly json?: unknown;
  /** HTML instead of JSON; absent: JSON. */
  readonly page?: string;
}

/** A request that a staged address has seen. */
export interface AskedRequest {
  readonly method: string;
  /** Value of `Idempotency-Key`. */
  readonly key: string;
  /** Value of `If-Match`. */
  readonly revision: string;
  /** Value of `Authorization`. */
  readonly token: string;
  readonly query: string;
  readonly body: string;
}

/** Makes `/staged/…` answer with `answers` in turn, the last one again and again. */
export async function stage(path: string, ...answers: readonly StagedAnswer[]): Promise<void> {
  await fetch(`/stage/${path}`, {method: 'PUT', body: JSON.stringify({answers})});
}

/** Like `stage`, but nothing is answered until `release`. */
export async function stageHeld(path: string, ...answers: readonly StagedAnswer[]): Promise<void> {
  await fetch(`/stage/${path}`, {method: 'PUT', body: JSON.stringify({answers, held: true})});
}

/** Lets a held address answer. */
export async function release(path: string): Promise<void> {
  await fetch(`/stage/${path}`, {method: 'DELETE'});
}

/** What a staged address was asked so far. */
export async function askedOf(path: string): Promise<AskedRequest[]> {
  const response = await fetch(`/stage/${path}`);
  return (await response.json()) as AskedRequest[];
}
