import type { HomeEntry, HomeList } from '#design'
import { everNamed, type Definition, type Look } from '#kernel'
import { isAmong } from '#people'
import { limit, type Limit } from './kinds/limit.ts'
import type { LimitSubject } from './subject.ts'
import { waitingLines } from './waits-store.ts'

/** More are not told one by one. */
const most = 10

/**
 * What waits for a place under a limit where this person may let one through, or answers for it: of what they may see,
 * who came first before.
 */
export const askedOfMe = (subjects: readonly LimitSubject[]): HomeList => ({
  list: 'asked',
  async load(look) {
    if (look.by.kind === 'visitor' || look.by.kind === 'left') return []
    const mine = look.model.all(limit).filter((one) => decides(look, one) || answersFor(look, one))
    if (mine.length === 0) return []
    const named = await everNamed(look, limit)
    const entries: HomeEntry[] = []
    for (const { of, describe } of subjects)
      for (const line of await waitingLines(look.db, of, look.now)) {
        const one = mine.find((own) => line.limits.some((name) => named.get(name) === own))
        if (!one || entries.length >= most) continue
        const seen = await describe(look, line.ids)
        for (const id of line.ids) {
          const holder = seen.get(id)
          if (holder) entries.push(entryOf(look, one, holder))
        }
      }
    return entries.slice(0, most)
  },
})

const decides = ({ model, by }: Look, { value }: Definition<Limit>): boolean =>
  isAmong(model, by, value.approvedBy, { requester: by })

const answersFor = ({ by }: Look, { owner }: Definition<Limit>): boolean =>
  owner !== undefined && (owner === by.handle || owner === by.title)

type Holder = NonNullable<ReturnType<Awaited<ReturnType<LimitSubject['describe']>>['get']>>

const entryOf = (look: Look, one: Definition<Limit>, { title, href, who }: Holder): HomeEntry => ({
  title: decides(look, one) ? `Let “${title}” through?` : `“${title}” waits for a place`,
  href,
  about: `${who} waits for a place under “${one.title}”`,
  citation: one.citation,
  tag: 'waits',
  state: 'wait',
  verb: decides(look, one) ? 'Decide' : 'Look',
})
