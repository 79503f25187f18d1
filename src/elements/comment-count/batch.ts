/** What the contract lets one request ask for. */
const most = 100;

/** Characters of the identifiers in an address; servers take addresses of 8000. */
const longest = 7500;

interface Batch {
  readonly articleIds: Set<string>;
  readonly parts: Promise<readonly (readonly string[])[]>;
}

const batches = new WeakMap<object, Map<string, Batch>>();

/**
 * The articles to ask for in one request with this one: everything of that endpoint that is wanted in the same
 * task, in parts of what one request can hold. All who are in a part get the same one, so that they make the same
 * request, which is then sent once.
 *
 * @param backend who will be asked
 */
export async function batchWith(
  articleId: string,
  endpoint: string,
  backend: object,
): Promise<readonly string[]> {
  let open = batches.get(backend);
  if (!open) batches.set(backend, (open = new Map<string, Batch>()));
  let batch = open.get(endpoint);
  if (!batch) open.set(endpoint, (batch = openBatch(() => open.delete(endpoint))));
  batch.articleIds.add(articleId);
  const parts = await batch.parts;
  return parts.find((part) => part.includes(articleId)) ?? [articleId];
}

function openBatch(close: () => void): Batch {
  const articleIds = new Set<string>();
  const parts = new Promise<readonly (readonly string[])[]>((resolve) => {
    // After the task, not after its first callback: each element is told by itself that it is near the screen.
    setTimeout(() => {
      close();
      resolve(partsOf(articleIds));
    });
  });
  return {articleIds, parts};
}

function partsOf(articleIds: Iterable<string>): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = longest;
  // In one order, whatever that of the page: the same articles have the same address for every cache.
  for (const articleId of [...articleIds].sort()) {
    const added = encodeURIComponent(`${articleId},`).length;
    length += added;
    if (length > longest || parts.at(-1)?.length === most) {
      parts.push([]);
      length = added;
    }
    parts.at(-1)?.push(articleId);
  }
  return parts;
}
