/**
 * What the reading page may cost, in a browser that has nothing of it yet. Each is what is there now with a little room;
 * whoever needs more says here why.
 */
export const budgets = {
  /** Bytes of script as they are sent, compressed: less than half of the 30,000 that the reading page may have at all. */
  script: 12_000,
  /** Style as sent: one sheet for all pages, compressed; later pages have it already. */
  style: 12_000,
  /** Two fonts for text; the rest of their weights come only where a page uses them. */
  font: 110_000,
  /** Page, style, script, fonts and icon, all together, as sent. */
  bytes: 140_000,
  /** Page, style, script, fonts, icon, and the stream of a reader who is signed in. More would be a chain to wait for. */
  requests: 8,
  /**
   * First paint against a bare page of the same bytes: what style and script may keep the reader waiting for. About 1.5 on a
   * machine that does nothing else; other tests beside it make it 2.6.
   */
  paint: 3,
  /** Nothing moves: neither when fonts come nor when a card is drawn anew. */
  shift: 0,
} as const
