import type { FieldFault } from '#kernel'
import { circleFault, circleInWords, type InLine } from './reporting-line.ts'
import type { FittingPerson, HeldPerson, PersonJudgement } from './person-judgement.ts'

const fault = (message: string): { readonly faults: readonly FieldFault[] } => ({
  faults: [{ field: 'manager', message }],
})

/**
 * Looks managers up among all that are known or fit, until no further row falls: one that is rejected may have been
 * another's manager. Of those who would manage each other in a circle the last row is rejected.
 */
export function judgeManagers(
  judged: readonly PersonJudgement[],
  people: readonly HeldPerson[],
): readonly PersonJudgement[] {
  let all = judged
  for (;;) {
    const fitting = all.filter((one): one is FittingPerson => !('faults' in one))
    const managers = managersBy(fitting, people)
    const named = all.map((one) => ('faults' in one ? one : withManager(one, managers, people)))
    const circle = circleOf(named, people)
    const next = named.map((one, at) =>
      at === circle && !('faults' in one) ? fault(circleFault(wordsOf(one, named, people))) : one,
    )
    const rejected = (rows: readonly PersonJudgement[]) => rows.filter((one) => 'faults' in one).length
    if (rejected(next) === rejected(all)) return next
    all = next
  }
}

/** Everybody who may be named as a manager, by handle. */
function managersBy(fitting: readonly FittingPerson[], people: readonly HeldPerson[]) {
  const ids = new Map<string, string>()
  for (const { id, handle } of people) ids.set(handle.toLowerCase(), id)
  for (const { content, personId } of fitting) ids.set(content.handle.toLowerCase(), personId)
  return ids
}

function withManager(
  one: FittingPerson,
  managers: ReadonlyMap<string, string>,
  people: readonly HeldPerson[],
): PersonJudgement {
  const { manager } = one.content
  if (manager === undefined) return one
  const managerId = managers.get(manager.toLowerCase())
  if (managerId === undefined) return fault('Nobody here has the handle that is named as their manager.')
  if (managerId === one.personId) return fault('Nobody manages themselves. Name somebody above them.')
  const left = people.some(({ id, left: gone }) => id === managerId && gone)
  return left
    ? fault('Who is named as their manager has left. Name somebody who works here.')
    : { ...one, managerId }
}

/** Whom each would have above them. */
function aboveIn(
  rows: readonly PersonJudgement[],
  people: readonly HeldPerson[],
): ReadonlyMap<string, string | null> {
  const above = new Map(people.map(({ id, managerId }) => [id, managerId]))
  for (const one of rows) if (!('faults' in one)) above.set(one.personId, one.managerId)
  return above
}

/** The circle that somebody stands in, by names. */
function wordsOf(
  one: FittingPerson,
  rows: readonly PersonJudgement[],
  people: readonly HeldPerson[],
): string {
  const above = aboveIn(rows, people)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  for (const row of rows)
    if (!('faults' in row) && !names.has(row.personId))
      names.set(row.personId, row.content.name ?? row.content.handle)
  const inLine = (id: string): InLine => ({ id, name: names.get(id) ?? id })
  const way: InLine[] = []
  for (
    let at = above.get(one.personId);
    at && !way.some(({ id }) => id === at);
    at = above.get(at) ?? undefined
  )
    way.push(inLine(at))
  return circleInWords(inLine(one.personId), way) ?? ''
}

/** Place of the last row that stands in a circle; -1 where there is none. What stood before has none. */
function circleOf(rows: readonly PersonJudgement[], people: readonly HeldPerson[]): number {
  const above = aboveIn(rows, people)
  const ends = new Set<string>()
  const inCircle = (from: string): boolean => {
    const way = new Set<string>()
    let at: string | null = from
    while (at !== null && !ends.has(at)) {
      if (way.has(at)) return way.has(from) && at === from
      way.add(at)
      at = above.get(at) ?? null
    }
    if (at === null || ends.has(at)) for (const one of way) ends.add(one)
    return false
  }
  return rows.findLastIndex((one) => !('faults' in one) && inCircle(one.personId))
}
