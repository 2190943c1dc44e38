/** What a page's front matter says of other addresses. */
export interface RedirectWords {
  /** Addresses that the page had: Hugo's `aliases`, Jekyll's `redirect_from`. */
  readonly aliases: readonly string[]
  /** Where its readers are sent: Jekyll's and Middleman's `redirect_to`. */
  readonly movesTo?: string
}

const most = 200

/** Reads the addresses in front matter, whatever case their keys are written in. */
export function redirectWords(frontMatter: Readonly<Record<string, unknown>>): RedirectWords {
  const of = (...names: readonly string[]) =>
    Object.entries(frontMatter)
      .filter(([key]) => names.includes(key.toLowerCase()))
      .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
      .filter((value) => typeof value === 'string')
      .map((value) => value.trim())
      .filter(Boolean)
      .slice(0, most)
  const [movesTo] = of('redirect_to', 'redirect-to')
  return { aliases: of('aliases', 'alias', 'redirect_from', 'redirect-from'), ...(movesTo ? { movesTo } : {}) }
}
