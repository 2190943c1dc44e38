import { also, type Act } from '#kernel'
import { requestVisibleTo } from '../store.ts'
import { atLine } from './at-line.ts'
import { quickActions } from './quick-actions.ts'
import type { WrittenAction } from './read-actions.ts'

/**
 * Does what a text says to do, in its order, each as the button would by the same person. All of it is one: where a line
 * does not go through nothing is done, and the line is named.
 */
export async function doActions(act: Act, number: number, actions: readonly WrittenAction[]): Promise<void> {
  const all = quickActions()
  for (const action of actions) {
    const quick = all.get(action.name)
    const request = await requestVisibleTo(act, number)
    if (!quick || !request) continue
    await atLine(action, async () => {
      const input = { number, ...(await quick.input(action.rest, { act, request })) }
      return also(act, quick.operation, input)
    })
  }
  for (const action of actions) {
    const { after } = all.get(action.name) ?? {}
    const request = after && (await requestVisibleTo(act, number))
    if (request) await atLine(action, () => after({ act, request }))
  }
}
