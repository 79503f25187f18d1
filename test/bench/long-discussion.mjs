import {longArticle} from './long-article.mjs';

const names = ['Tư Ếch', 'Chị Sáu', 'Vũ Quỳnh', 'Ông ngoại bé Na', 'Lữ khách', 'Võ Tấn', 'Hà Mi'];

/**
 * A discussion of so many comments, each of one to four sentences; of five, one opens a thread and four answer it.
 *
 * @param {number} count
 * @returns {Promise<{id: string, parentId: string | null, name: string, text: string, createdAt: string}[]>}
 */
export async function longDiscussion(count) {
  const {bodyHtml} = await longArticle(60_000);
  const sentences = bodyHtml
    .replace(/<[^>]*>/g, ' ')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(({length}) => length > 20 && length < 200);
  let used = 0;
  let thread = null;
  return Array.from({length: count}, (_, index) => {
    const answers = index % 5 > 0;
    const id = `c${index}`;
    const size = 1 + (index % 4);
    const from = (used += size) % (sentences.length - size);
    const comment = {
      id,
      parentId: answers ? thread : null,
      name: names[index % names.length],
      text: sentences.slice(from, from + size).join(' '),
      createdAt: new Date(Date.UTC(2026, 0, 15, 8, 0, -60 * index)).toISOString(),
    };
    if (!answers) thread = id;
    return comment;
  });
}
