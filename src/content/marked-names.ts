// Browsers report each inline style and handler to the page's Content Security Policy as they parse it, also
// where it can do nothing; and of `dir=auto` they make, for each child that comes, what all before it say. So none
// is parsed: a character that no text has (private use) makes another name of it. Wherever else that was put,
// reading takes it out again.
const mark = '\ue000';
const unparsed = /(?<=[\s"']|[^<]\/)(?=on|style|dir)/gi;

/** Markup whose attributes of that kind have other names. */
export function marked(html: string): string {
  return html.replace(unparsed, mark);
}

/** Text, or the name or the value of an attribute, as the author wrote it. */
export function unmarked(parsed: string): string {
  return parsed.replaceAll(mark, '');
}

/** The name that `dir` has in what was parsed. */
export const direction = `${mark}dir`;
