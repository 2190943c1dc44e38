import { sql, type RawBuilder } from 'kysely'
import type { Db, Look } from '#kernel'
import { withTerm } from './chosen-store.ts'
import { numbersChosen } from './numbers-chosen-store.ts'
import { near, nearness, ownWords } from './rules/nearness.ts'

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

/** Numbers of requests of the same type whose subject says much the same, best first, as far as whoever asks may see them. */
export async function numbersLike(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  { subject, typeId, pattern, after }: Like,
): Promise<readonly number[]> {
  const words = ownWords(subject, pattern)
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, mostWords)
  const [first] = longest
  if (first === undefined) return []
  const pairs = longest.flatMap((one, at) => longest.slice(at + 1).map((other) => `(${one} & ${other})`))
  const query = pairs.length === 0 ? first : pairs.join(' | ')
  const fitting = sql<boolean>`${withTerm(`type:${typeId}`)} and not r.closed_to_others
    and r.words @@ to_tsquery('english', ${query})`
  const stretch = { below: undefined, limit: mostRead }
  const numbers =
    after === undefined
      ? await numbersChosen(look, fitting, stretch)
      : await numbersAfter(look.db, after, fitting)
  return (await subjectsOf(look.db, numbers))
    .map(({ number, subject: said }) => ({ number, shared: nearness(words, ownWords(said, pattern)) }))
    .filter(({ shared }) => shared >= near)
    .toSorted((a, b) => b.shared - a.shared || b.number - a.number)
    .slice(0, mostShown)
    .map(({ number }) => number)
}

/** Numbers after one, of which there are few. */
async function numbersAfter(db: Db, after: number, fitting: RawBuilder<boolean>): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select r.number from requests_in_sight r where r.number > ${after} and ${fitting} limit ${mostRead}`.execute(
    db,
  )
  return rows.map(({ number }) => number)
}

/** What each is called: whole requests are read only of those that are shown. */
async function subjectsOf(db: Db, numbers: readonly number[]) {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ number: number; subject: string }>`
    select number, subject from requests where number = any (${[...numbers]}::bigint[])`.execute(db)
  return rows
}

/** The number given last, as far as those acts have ended. */
export async function lastNumber(db: Db): Promise<number> {
  const { last } = await db.selectFrom('request_counter').select('last').executeTakeFirstOrThrow()
  return last
}
