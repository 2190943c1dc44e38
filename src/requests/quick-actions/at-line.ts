import { invalid, nearestName, Refusal } from '#kernel'
import { quickActions } from './quick-actions.ts'
import type { WrittenAction } from './read-actions.ts'

/** Does something that a line of a text says; what refuses it is told with that line, beside the text. */
export async function atLine<Result>(action: WrittenAction, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    const refusal = invalid([
      { field: 'body', message: `${lineOf(action)}: ${reasonOf(fault)}${apart(action)}` },
    ])
    throw fault.ruling ? refusal.withRuling(fault.ruling) : refusal
  }
}

/** `Line 3, /close`. */
export const lineOf = ({ line, name }: WrittenAction): string => `Line ${line}, /${name}`

const reasonOf = ({ fields, message }: Refusal): string =>
  fields.length > 0 ? fields.map((one) => one.message).join(' ') : message

/** Two actions on one line are most likely why it does not go through. */
function apart({ rest }: WrittenAction): string {
  const second = /\s\/([a-z_]+)/.exec(rest)?.[1]
  return second !== undefined && nearestName(second, quickActions().keys()) !== undefined
    ? ' Write each action on a line of its own.'
    : ''
}
