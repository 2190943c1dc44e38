/** GitHub's rule: lower case, letters, digits, `-` and `_` stay, blanks become hyphens, the rest goes. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')

/** kramdown's rule: what stands before the first letter of A to Z goes, of the rest what is neither letter, digit, blank nor hyphen. */
export const kramdownIdOf = (text: string): string =>
  text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()

/** Hugo's rule, over the heading as it is written: letters, digits, `_` and `-` stay, blanks become hyphens. */
export const goldmarkIdOf = (source: string): string =>
  source
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}_\- ]/gu, '')
    .replaceAll(' ', '-')

/** Ids that the product's own pages use begin with this; no page brings one. */
export const ownIds = 'fh-'

/** Gives each heading of a page its id; a repeated one gets `-1`, `-2`, … */
export class Slugger {
  readonly #taken = new Map<string, number>()

  /** `written` is the id that the author gave it, if they did. */
  next(text: string, written?: string): string {
    if (written !== undefined && !written.startsWith(ownIds) && !this.#taken.has(written)) {
      this.#taken.set(written, 0)
      return written
    }
    const plain = slugOf(text) || 'section'
    const slug = plain.startsWith(ownIds) ? `section-${plain}` : plain
    let id = slug
    for (let count = this.#taken.get(slug) ?? 0; this.#taken.has(id);) {
      count++
      id = `${slug}-${count}`
      this.#taken.set(slug, count)
    }
    this.#taken.set(id, 0)
    return id
  }
}
