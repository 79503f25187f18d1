import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';

// An answer to be replayed holds the edit token, which must not stand in the database. The
// idempotency key stands there as a hash only, so the key itself can lock the answer away.

/** Encrypts an answer so that only who sends the same idempotency key gets it back. */
export function seal(key: string, answer: string): string {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', lock(key), start);
  const sealed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Decrypts what `seal` made with the same key. */
export function unseal(key: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', lock(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

function lock(key: string): Buffer {
  return createHash('sha256').update(`answer:${key}`).digest();
}
