import { sql } from 'kysely'
import type { Db, Look } from '#kernel'
import { withTerm } from './chosen-store.ts'
import { numbersChosen } from './numbers-chosen-store.ts'
import type { Request } from './request.ts'
import { near, nearness, ownWords } from './rules/nearness.ts'
import { requestsNumbered } from './store.ts'

/** So many are shown, and so many looked at. */
const [mostShown, mostRead, mostWords] = [5, 40, 6]

/** What is looked for. */
export interface Like {
  readonly subject: string
  readonly typeId: string
  /** The pattern of its type's subjects: words that all of them have tell nothing. */
  readonly pattern: string
  /** Only those with a higher number. */
  readonly after?: number
}

/** Requests of the same type whose subject says much the same, best first, as far as whoever asks may see them. */
export async function similarTo(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  { subject, typeId, pattern, after = 0 }: Like,
): Promise<readonly Request[]> {
  const words = ownWords(subject, pattern)
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, mostWords)
  const [first] = longest
  if (first === undefined) return []
  const pairs = longest.flatMap((one, at) => longest.slice(at + 1).map((other) => `(${one} & ${other})`))
  const query = pairs.length === 0 ? first : pairs.join(' | ')
  const numbers = await numbersChosen(
    look,
    sql`${withTerm(`type:${typeId}`)} and r.number > ${after} and not r.closed_to_others
        and r.words @@ to_tsquery('english', ${query})`,
    { below: undefined, limit: mostRead },
  )
  const found = await requestsNumbered(look, numbers)
  return found
    .map((request) => ({ request, shared: nearness(words, ownWords(request.subject, pattern)) }))
    .filter(({ shared }) => shared >= near)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, mostShown)
    .map(({ request }) => request)
}

/** The number given last, as far as those acts have ended. */
export async function lastNumber(db: Db): Promise<number> {
  const { last } = await db.selectFrom('request_counter').select('last').executeTakeFirstOrThrow()
  return last
}
