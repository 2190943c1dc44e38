/** GitHub's rule: lower case, letters, digits, `-` and `_` stay, blanks become hyphens, the rest goes. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
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
