import type { Look } from '#kernel'
import { groupOf } from '#labels'
import { sayList } from '#model'
import { holdersOf, team } from '#people'
import { request as kind } from './kinds/request.ts'
import { labelsIn } from './labels-named.ts'
import { mentionedIn } from './mentions.ts'
import type { Request } from './request.ts'
import { slotsIn } from './rules/subject.ts'

/** A label that pages would have on a request, and what speaks for it. */
export interface SuggestedLabel {
  readonly label: string
  readonly why: string
}

/**
 * Labels that an open request lacks by what pages say of them: whoever is mentioned is of the team on whose board one puts it,
 * another one goes with it, or it was opened without a form and reads like one of a type. Nothing is put on by itself.
 */
export async function suggestedLabels(
  look: Look,
  request: Request,
  texts: readonly string[],
): Promise<readonly SuggestedLabel[]> {
  if (request.ended) return []
  const carried = request.labels
  const all = [
    ...alongCarried(look, carried),
    ...(await byMention(look, texts)),
    ...(request.type ? [] : likeTypes(look, request.subject)),
  ]
  const against = new Set(
    labelsIn(look).flatMap(({ label, definition }) => {
      const notWith = definition?.value.notWith ?? []
      return [
        ...(carried.includes(label) ? notWith : []),
        ...(notWith.some((one) => carried.includes(one)) ? [label] : []),
      ]
    }),
  )
  const inGroups = new Set(carried.flatMap((one) => groupOf(one) ?? []))
  const fitting = all.filter(
    ({ label }) => !carried.includes(label) && !against.has(label) && !inGroups.has(groupOf(label) ?? ''),
  )
  return [...new Map(fitting.toReversed().map((one) => [one.label, one])).values()].toReversed()
}

const alongCarried = (look: Look, carried: readonly string[]): readonly SuggestedLabel[] =>
  labelsIn(look)
    .filter(({ label }) => carried.includes(label))
    .flatMap(({ label, definition }) =>
      (definition?.value.goesWith ?? []).map((other) => ({
        label: other,
        why: `“${label}” goes with “${other}”.`,
      })),
    )

async function byMention(look: Look, texts: readonly string[]): Promise<readonly SuggestedLabel[]> {
  const onBoards = labelsIn(look).flatMap(({ label, definition }) => {
    const board = definition?.value.board
    const of = board === undefined ? undefined : look.model.find(team, board)
    return of ? [{ label, of }] : []
  })
  if (onBoards.length === 0) return []
  const mentioned = await mentionedIn(look, ...texts)
  if (mentioned.length === 0) return []
  const found: SuggestedLabel[] = []
  for (const { label, of } of onBoards) {
    const people = await holdersOf(look, [{ by: 'team', team: of.name }])
    const named = people.filter(({ id }) => mentioned.includes(id)).map(({ name }) => name)
    const are = `${sayList(named)} of ${of.title} ${named.length === 1 ? 'is' : 'are'} mentioned`
    if (named.length > 0) found.push({ label, why: `${are}; “${label}” puts it on the board of that team.` })
  }
  return found
}

/** A pattern without a word of its own is every subject's. */
const likeTypes = (look: Look, subject: string): readonly SuggestedLabel[] =>
  look.model
    .all(kind)
    .filter(
      ({ value }) =>
        /\p{L}/u.test(value.subject.replaceAll(/\{[^{}]*\}/g, '')) && slotsIn(value, subject) !== undefined,
    )
    .flatMap(({ title, value }) =>
      value.labels.map((label) => ({ label, why: `It reads like “${title}”, which carries “${label}”.` })),
    )
