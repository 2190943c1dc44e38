/** What says a first or a last day, the other of which may be kept already. Days as `2027-02-01`. */
interface Days {
  readonly startOn?: string | null | undefined
  readonly lastOn?: string | null | undefined
}

/** The fault, beside what was said of the two, where somebody's last day would be before their first. */
export function daysFault(
  said: Days,
  kept: Days,
): { readonly field: 'startOn' | 'lastOn'; readonly message: string } | undefined {
  const start = said.startOn === undefined ? kept.startOn : said.startOn
  const last = said.lastOn === undefined ? kept.lastOn : said.lastOn
  if (!start || !last || last >= start) return undefined
  return said.lastOn === undefined
    ? { field: 'startOn', message: 'The first day is after the last that is kept. Say a later last day too.' }
    : { field: 'lastOn', message: 'The last day is before the first. Write a later one.' }
}
