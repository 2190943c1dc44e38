import { sql } from 'kysely'
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
  if (after !== undefined) return alike(await subjectsAfter(look.db, typeId, after), words, pattern)
  const fitting = sql<boolean>`${withTerm(`type:${typeId}`)} and not r.closed_to_others
    and r.words @@ to_tsquery('english', ${query})`
  const numbers = await numbersChosen(look, fitting, { below: undefined, limit: mostRead })
  return alike(await subjectsOf(look.db, numbers), words, pattern)
}

interface Subject {
  readonly number: number
  readonly subject: string
}

/** Numbers of those whose subject has most of some words, best first. */
const alike = (among: readonly Subject[], words: readonly string[], pattern: string): readonly number[] =>
  among
    .map(({ number, subject: said }) => ({ number, shared: nearness(words, ownWords(said, pattern)) }))
    .filter(({ shared }) => shared >= near)
    .toSorted((a, b) => b.shared - a.shared || b.number - a.number)
    .slice(0, mostShown)
    .map(({ number }) => number)

/** What of a type came after a number: little, so all of it is looked at; row-level security leaves out what is not for who looks. */
async function subjectsAfter(db: Db, typeId: string, after: number): Promise<readonly Subject[]> {
  const { rows } = await sql<Subject>`
    select number, subject from requests
    where number > ${after} and type_id = ${typeId} and not closed_to_others limit ${mostRead}`.execute(db)
  return rows
}

/** What each is called: whole requests are read only of those that are shown. */
async function subjectsOf(db: Db, numbers: readonly number[]): Promise<readonly Subject[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<Subject>`
    select number, subject from requests where number = any (${[...numbers]}::bigint[])`.execute(db)
  return rows
}

/** The number given last, as far as those acts have ended. */
export async function lastNumber(db: Db): Promise<number> {
  const { last } = await db.selectFrom('request_counter').select('last').executeTakeFirstOrThrow()
  return last
}
