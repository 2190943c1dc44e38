/** How far a browser may keep a page that was drawn for one person. */
export const keeping = {
  /** A form: gone back to, it is drawn anew, so that it can be sent anew. */
  never: 'private, no-store',
  /** Text and figures: kept, and asked about each time. */
  askedAgain: 'private, no-cache',
  /** A page with a secret: also not compressed, by us or by a proxy, so that its length tells nothing. */
  secret: 'private, no-store, no-transform',
} as const
