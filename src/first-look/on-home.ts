import type { HomeList } from '#design'
import type { FirstLook } from './first-look.ts'
import { keptLook } from './store.ts'

/** Where what was found is read. */
const firstLookHref = '/-/first-look'

/** Leads administrators to what is found, until one of them puts it away; on the sample there is nothing to find. */
export const onHome = (present: () => FirstLook | undefined): HomeList => ({
  list: 'asked',
  async load({ by, db }) {
    const look = present()
    if (by.kind !== 'admin' || !look) return []
    const kept = await keptLook(db)
    if (kept?.dismissed) return []
    const title = 'See what was found in your handbook'
    if (!kept) return [{ title, href: firstLookHref, about: 'It is being read.', verb: 'Look' }]
    const { pages, findings, candidates } = kept.found
    const sentences = candidates.counted.reduce((sum, [, times]) => sum + times, 0)
    const about = `${counted(pages, 'page')}, ${counted(sentences, 'sentence')} that may be rules, ${counted(findings.errors + findings.warnings, 'place')} to mend`
    return [{ title, href: firstLookHref, about, verb: 'Look' }]
  },
})

/** `4,300 pages`. */
export const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
