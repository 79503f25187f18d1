/** One picture of the set: its size in pixels and what is on it. */
export interface Illustration {
  /** Width of the full picture. */
  readonly width: number;
  /** Height of the full picture. */
  readonly height: number;
  /** The inside of an `svg` element with that view box. */
  readonly draw: () => string;
}
