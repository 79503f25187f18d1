import {policy} from './policy.js';
import {randomFrom} from './random.js';

const languages = ['vi', 'ar', 'he', 'en'] as const;

type Language = (typeof languages)[number];

/** What made-up readers say, and who they are. */
export type Sentences = Readonly<Record<Language, readonly string[]>> & {
  readonly names: Readonly<Record<Language, readonly string[]>>;
};

/** A discussion to make up. */
export interface DiscussionPlan {
  /** The article; the same one always gets the same discussion. */
  readonly id: string;
  readonly lang: string;
  readonly publishedAt: string;
  /** Row number of the first comment. */
  readonly firstId: number;
  readonly size: number;
  /** Which reactions its readers have had. */
  readonly reactions: readonly string[];
}

/** A comment as a row of the table `comments`. */
export interface SeedComment {
  readonly id: number;
  readonly parent_id: number | null;
  readonly depth: number;
  readonly author_name: string;
  readonly badge: 'staff' | null;
  readonly text: string;
  readonly created_at: string;
  readonly votes_up: number;
  readonly votes_down: number;
  readonly pinned: boolean;
  readonly reactions: Readonly<Record<string, number>>;
}

// Most of a discussion happens in the first days.
const duration = 3 * 24 * 3_600_000;

/** Makes up a discussion with nested answers, in the order in which it was written. */
export function createDiscussion(plan: DiscussionPlan, sentences: Sentences): SeedComment[] {
  const random = randomFrom(plan.id);
  const {lang, firstId, size} = plan;
  const language = languages.find((known) => lang.startsWith(known)) ?? 'en';
  const start = Date.parse(plan.publishedAt);
  const comments: SeedComment[] = [];
  for (let index = 0; index < size; index++) {
    const parent = random() < 0.6 ? parentFrom(comments, random) : undefined;
    const staff = size >= 40 && random() < 0.02;
    comments.push({
      id: firstId + index,
      parent_id: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      author_name: pick(sentences.names[language], random),
      badge: staff ? 'staff' : null,
      text: textFrom(sentences[language], random),
      created_at: new Date(start + Math.round((duration * (index + 1)) / size)).toISOString(),
      votes_up: Math.floor(40 * random() ** 4),
      votes_down: Math.floor(8 * random() ** 4),
      pinned: size >= 40 && index === 0,
      reactions: Object.fromEntries(
        plan.reactions.map((name) => [name, Math.floor(12 * random() ** 3)]),
      ),
    });
  }
  return comments;
}

/** People answer what was said a moment ago more often than what was said long before. */
function parentFrom(
  comments: readonly SeedComment[],
  random: () => number,
): SeedComment | undefined {
  const recent = comments.slice(-30).filter(({depth}) => depth < policy.maxDepth);
  const all = random() < 0.7 ? recent : comments.filter(({depth}) => depth < policy.maxDepth);
  return all[Math.floor(random() * all.length)];
}

function textFrom(sentences: readonly string[], random: () => number): string {
  const count = 1 + Math.floor(random() * 3);
  const chosen = new Set(Array.from({length: count}, () => pick(sentences, random)));
  return [...chosen].join(random() < 0.15 ? '\n\n' : ' ').slice(0, policy.maxLength);
}

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
