import { sql } from 'kysely'
import type { Look } from '#kernel'
import { withTerm } from './chosen-store.ts'
import { numbersChosen } from './numbers-chosen-store.ts'
import type { Request } from './request.ts'
import { requestsNumbered } from './store.ts'

/** Words that tell nothing of what is asked. */
const common = new Set(
  'the and for with from that this what how when where why who you your our are was can not all any about into new more please proposal request guide idea'.split(
    ' ',
  ),
)

const wordsIn = (text: string): readonly string[] => [
  ...new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !common.has(word))),
]

/** `story` and `stories` are one. */
const stem = (word: string): string => word.replace(/(?:ing|ies|es|s|y)$/u, '')

/** So many are shown, and so many looked at. */
const [mostShown, mostRead, mostWords] = [5, 40, 6]

/** Requests of the same type whose subject says much the same, best first, as far as whoever asks may see them. */
export async function similarTo(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  { subject, typeId }: { readonly subject: string; readonly typeId: string },
): Promise<readonly Request[]> {
  const words = wordsIn(subject)
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, mostWords)
  const [first] = longest
  if (first === undefined) return []
  const pairs = longest.flatMap((one, at) => longest.slice(at + 1).map((other) => `(${one} & ${other})`))
  const query = pairs.length === 0 ? first : pairs.join(' | ')
  const numbers = await numbersChosen(
    look,
    sql`${withTerm(`type:${typeId}`)} and not r.closed_to_others and r.words @@ to_tsquery('english', ${query})`,
    { below: undefined, limit: mostRead },
  )
  const found = await requestsNumbered(look, numbers)
  return found
    .map((request) => ({ request, shared: nearness(words, wordsIn(request.subject)) }))
    .filter(({ shared }) => shared >= 0.6)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, mostShown)
    .map(({ request }) => request)
}

/** The part of the shorter one's words that both have. */
function nearness(a: readonly string[], b: readonly string[]): number {
  const stems = new Set(b.map(stem))
  const both = a.filter((word) => stems.has(stem(word))).length
  return both / Math.max(1, Math.min(a.length, b.length))
}
