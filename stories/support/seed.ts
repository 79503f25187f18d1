/** Articles of the reference endpoint, by what they are an example of. */
export const articles = {
  /** The page that everything began with; nobody has written about it yet. */
  firstPage: '88213',
  /** What the editors chose to relate to it. */
  chosen: ['88197', '88201'],
  noImage: '88221',
  captionOnly: '88222',
  gallery: '88223',
  table: '88225',
  wideTable: '88226',
  headings: '88234',
  long: '88250',
  english: '90101',
  arabic: '91001',
  oneComment: '88238',
  fortyComments: '88237',
  manyComments: '88236',
  /** Its readers say what they feel. */
  felt: '88239',
  premoderated: '88244',
  readonly: '88248',
  closed: '88249',
  /** Stories write into its discussion, and none counts the comments there. */
  writable: '88224',
  unknown: 'no-such-article',
} as const;
