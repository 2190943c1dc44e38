import { askHouse, type Answer, type Asking } from './ask-house.ts'
import type { Described } from './catalogue/described.ts'
import { isMap } from './shown/cell-text.ts'
import type { Way } from './ways/way.ts'
import type { Input } from './words/input-of.ts'

/** Asks on from page to page; answers one list of all. A refusal on the way is the answer. */
export async function askAll(way: Way, of: Described, input: Input, asking: Asking): Promise<Answer> {
  const most = input['limit'] === undefined ? { limit: 100 } : {}
  let answer = await askHouse(way, of, { ...most, ...input }, asking)
  let whole = answer.body
  for (let next = nextOf(answer); next !== undefined; next = nextOf(answer)) {
    answer = await askHouse(way, of, { ...most, ...input, after: next }, asking)
    if (answer.status >= 400) return answer
    whole = joined(whole, answer.body)
  }
  return { status: answer.status, body: withoutNext(whole) }
}

const nextOf = ({ body, status }: Answer): string | undefined =>
  status < 400 && isMap(body) && typeof body['next'] === 'string' ? body['next'] : undefined

/** Lists of the same name one after the other; of everything else the first. */
function joined(before: unknown, more: unknown): unknown {
  if (!isMap(before) || !isMap(more)) return before
  return Object.fromEntries(
    Object.entries(before).map(([name, value]) => {
      const further = more[name]
      return [name, Array.isArray(value) && Array.isArray(further) ? [...value, ...further] : value]
    }),
  )
}

function withoutNext(body: unknown): unknown {
  if (!isMap(body)) return body
  const { next: _, ...rest } = body
  return rest
}
