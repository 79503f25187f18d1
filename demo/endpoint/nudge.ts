/** Why a writer may want to read a comment again. */
export type NudgeReason = 'tone' | 'personal' | 'repeated';

// Enough to show what a nudge is; a newspaper has a service for it.
const insults = /(?<!\p{L})(idiots?|morons?|stupid|ngu|đồ ngốc|óc lợn)(?!\p{L})/iu;
const shouting = 20;
const repetition = /(?<!\p{L})(\p{L}+)(\P{L}+\1){4}(?!\p{L})/iu;

/** What there is to say of a text before it is taken; nothing of most. */
export function nudgeReasons(text: string): NudgeReason[] {
  const letters = text.replace(/\P{L}/gu, '');
  // Scripts without capitals cannot shout.
  const shouts =
    letters.length > shouting &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase();
  const found: Readonly<Record<NudgeReason, boolean>> = {
    tone: shouts,
    personal: insults.test(text),
    repeated: repetition.test(text),
  };
  return (Object.keys(found) as NudgeReason[]).filter((reason) => found[reason]);
}
