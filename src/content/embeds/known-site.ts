const known =
  /youtu\.?be|vimeo\.|dai\.?ly|tiktok|twitter|\/x\.com|facebook|instagram|spotify|soundcloud|maps\/embed/;

/**
 * Whether markup may hold something of a site that we know. A guess, for the registry is loaded only after it:
 * that alone decides what is shown in a frame.
 */
export function mayHoldEmbed(html: string): boolean {
  return known.test(html);
}
