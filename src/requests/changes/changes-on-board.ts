import type { Look } from '#kernel'
import { groupOf, label } from '#labels'
import { team } from '#people'
import { labelMeant } from '../label-meant-store.ts'
import type { RequestsAsked } from '../list-filter.ts'
import { changesSeen } from './changes-seen.ts'
import { changesCarrying } from './changes-store.ts'
import type { Change } from './change.ts'

/** So many of the latest are looked at for one board. */
const most = 200

/** Of what only requests have: who asks for any of it asks for no change. */
const ofRequests = ['project', 'type', 'assignee', 'by', 'due', 'split'] as const

/** A change in force is done, and on a board as long as it carries a label of it. */
const states: ReadonlySet<RequestsAsked['state']> = new Set(['open', 'ended', 'all'])

/** Changes for a board that a filter asks for, newest first: those that carry a label, of a team’s board one of that team. */
export async function changesOnBoard(look: Look, asked: RequestsAsked): Promise<readonly Change[]> {
  if (!states.has(asked.state) || ofRequests.some((one) => asked[one] !== undefined)) return []
  const any = asked.team === undefined ? undefined : labelsOfBoard(look, asked.team)
  const all: string[] = []
  for (const written of asked.label ?? []) all.push((await labelMeant(look, written)).label ?? written)
  return changesSeen(look, await changesCarrying(look.db, { any, all, words: asked.words ?? '' }, most))
}

/** Labels whose pages say that they put something on the board of that team. */
function labelsOfBoard({ model }: Look, written: string): readonly string[] {
  const wanted = written.trim().toLowerCase()
  const found = model
    .all(team)
    .find(({ name, title }) => name.toLowerCase() === wanted || title.toLowerCase() === wanted)
  return model.all(label).flatMap(({ name, value }) => (found && value.board === found.name ? name : []))
}

/** Those that stand in a column: with its label, or with none of the group. */
export const inColumn = (
  changes: readonly Change[],
  group: string,
  column: string | undefined,
): readonly Change[] =>
  changes.filter(({ labels }) =>
    column === undefined ? !labels.some((one) => groupOf(one) === group) : labels.includes(column),
  )
