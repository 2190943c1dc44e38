import { also, invalid, nearestName, Refusal, type Act } from '#kernel'
import { requestVisibleTo } from '../store.ts'
import { quickActions } from './action-inputs.ts'
import { readActions, type ReadText, type WrittenAction } from './read-actions.ts'

/** What a text says, and what it says to do. */
export const readText = (text: string): ReadText => readActions(text, new Set(quickActions.keys()))

/**
 * Does what a text says to do, in its order, each as the button would by the same person. All of it is one: where a line
 * does not go through nothing is done, and the line is named.
 */
export async function doActions(act: Act, number: number, actions: readonly WrittenAction[]): Promise<void> {
  for (const action of actions) {
    const quick = quickActions.get(action.name)
    const request = await requestVisibleTo(act, number)
    if (!quick || !request) continue
    try {
      await also(act, quick.operation, { ...quick.input(action.rest, request), number })
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      const messages = fault.fields.map(({ message }) => message)
      throw saidOf(action, messages.length > 0 ? messages.join(' ') : fault.message, fault)
    }
  }
}

function saidOf({ name, rest, line }: WrittenAction, why: string, { ruling }: Refusal): Refusal {
  const second = /\s\/([a-z_]+)/.exec(rest)?.[1]
  const apart =
    second !== undefined &&
    (quickActions.has(second) || nearestName(second, [...quickActions.keys()]) !== undefined)
      ? ' Write each action on a line of its own.'
      : ''
  const refusal = invalid([{ field: 'body', message: `Line ${line}, /${name}: ${why}${apart}` }])
  return ruling ? refusal.withRuling(ruling) : refusal
}
