const list = (counts) =>
  Object.entries(counts)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

/**
 * Prints what happened, and every comment that is not stored exactly once with its story and its trail.
 *
 * @returns whether all are
 */
export function report({
  posts,
  stored,
  waiting,
  tries,
  trail,
  endpoint,
  trouble,
  readers,
  seconds,
  title,
}) {
  const pressed = posts.filter((post) => post.pressed);
  const timesStored = ({text}) => stored.get(text) ?? 0;
  const lost = pressed.filter((post) => !timesStored(post));
  const doubled = pressed.filter((post) => timesStored(post) > 1);
  const reloads = readers.reduce((sum, reader) => sum + reader.reloads, 0);
  const lines = {
    comments: `${pressed.length} sent, ${pressed.length - lost.length} stored`,
    tries: `${tries.total} (${list(tries.byStatus)})`,
    faults: list(endpoint.faults),
    reloads,
    offline: `${trouble.offline} times`,
    restarts: endpoint.restarts,
    duration: `${seconds} s`,
    waiting,
    lost: lost.length,
    doubled: doubled.length,
  };
  process.stdout.write(`${title}\n`);
  for (const [name, value] of Object.entries(lines)) {
    process.stdout.write(`  ${name.padEnd(10)}${value}\n`);
  }
  for (const post of [...lost, ...doubled].slice(0, 20)) {
    const verdict = timesStored(post) ? `${timesStored(post)} times` : 'lost';
    process.stdout.write(`  ${verdict}: ${post.text}: ${post.story.join(', ')}\n`);
    for (const step of trail.about(post.text)) process.stdout.write(`    ${step}\n`);
  }
  return pressed.length === posts.length && !lost.length && !doubled.length && !waiting;
}
