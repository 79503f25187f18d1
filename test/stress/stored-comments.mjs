async function getPage(address, query) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** Every page of a list, by its cursors. */
async function* pages(address, query, cursor = '') {
  do {
    const page = await getPage(address, {...query, limit: '100', cursor});
    yield page.items;
    cursor = page.next;
  } while (cursor);
}

async function* withReplies(address, items) {
  for (const item of items) {
    yield item;
    yield* withReplies(address, item.replies.items);
    if (!item.replies.next) continue;
    for await (const more of pages(address, {parent: item.id}, item.replies.next)) {
      yield* withReplies(address, more);
    }
  }
}

/**
 * How often each text is in a discussion, as a reader finds it who goes to its end.
 *
 * @param {string} address of the list of comments
 * @returns {Promise<Map<string, number>>}
 */
export async function storedTexts(address) {
  const counts = new Map();
  const seen = new Set();
  for await (const items of pages(address, {sort: 'oldest'})) {
    for await (const {id, text} of withReplies(address, items)) {
      // A page of answers may begin with those that came with their parent.
      if (seen.has(id)) continue;
      seen.add(id);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}
