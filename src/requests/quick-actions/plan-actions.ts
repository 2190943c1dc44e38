import { dateInWords } from '#design'
import { invalid, mayAlso, no, Refusal, type Act, type Permission } from '#kernel'
import { requestVisibleTo } from '../store.ts'
import { atLine, lineOf } from './at-line.ts'
import { quickActions } from './quick-actions.ts'
import type { ReadText, WrittenAction } from './read-actions.ts'

/** What of a text is done, and what is told of the rest. */
export interface Planned {
  readonly actions: readonly WrittenAction[]
  /** Names of those that are for others to do. */
  readonly leftOut: readonly string[]
  /** For whoever wrote it, a sentence each. */
  readonly notes: readonly string[]
}

/** Each is an act of its own. */
const mostActions = 20

/**
 * Looks which actions of a text their writer may do, as it stands before the first of them. One that is for others is left out
 * and told, before anything is looked up that it names; whatever else does not fit refuses all of it.
 */
export async function planActions(act: Act, number: number, read: ReadText): Promise<Planned> {
  if (read.actions.length > mostActions)
    throw invalid([{ field: 'body', message: `One text may do ${mostActions} things at most.` }])
  const all = quickActions()
  const request = read.actions.length === 0 ? undefined : await requestVisibleTo(act, number)
  const actions: WrittenAction[] = []
  const notForThem: { readonly action: WrittenAction; readonly why: string }[] = []
  const notes = read.straightened ? ['Curly quotes were read as straight ones.'] : []
  for (const action of read.actions) {
    const quick = all.get(action.name)
    if (!quick || !request) continue
    const permission = await atLine(action, () =>
      unlessForbidden(async () => {
        const input = { number, ...(await quick.input(action.rest, { act, request })) }
        const day = dayRead(action, input)
        if (day !== undefined) notes.push(day)
        return mayAlso(act, quick.operation, input)
      }),
    )
    if (permission.allowed) actions.push(action)
    else notForThem.push({ action, why: permission.reason })
  }
  if (notForThem.length > 0 && actions.length === 0 && read.said === '')
    throw invalid(
      notForThem.map(({ action, why }) => ({ field: 'body', message: `${lineOf(action)}: ${why}` })),
    )
  return {
    actions,
    leftOut: notForThem.map(({ action }) => action.name),
    notes: [
      ...notes,
      ...notForThem.map(({ action, why }) => `${lineOf(action)}, was left out. ${why}`),
      ...read.unknown.map((one) => `${lineOf(one)}, is no action, so it is text.`),
    ],
  }
}

const unlessForbidden = (may: () => Promise<Permission>): Promise<Permission> =>
  may().catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.kind === 'forbidden') return no(fault.message)
    throw fault
  })

/** Says which day it is that somebody wrote in other words. */
function dayRead(action: WrittenAction, input: Readonly<Record<string, unknown>>): string | undefined {
  const day = input['due'] ?? input['until']
  if (typeof day !== 'string' || day === action.rest) return undefined
  return `${lineOf(action)}: ${dateInWords(Temporal.PlainDate.from(day))}.`
}
