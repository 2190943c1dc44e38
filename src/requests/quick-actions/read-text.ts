import { invalid, nearestName } from '#kernel'
import { quickActions } from './quick-actions.ts'
import { readActions, type ReadText } from './read-actions.ts'

/** What a text says, and what it says to do; one that says to do what there is not, but nearly is, is refused. */
export function readText(text: string): ReadText {
  const known = quickActions()
  const read = readActions(text, new Set(known.keys()))
  for (const { name, line } of read.unknown) {
    const near = nearestName(name, known.keys())
    if (near !== undefined)
      throw invalid([
        {
          field: 'body',
          message: `Line ${line}: there is no action /${name}. Did you mean /${near}? To say it as text, put it between backticks.`,
        },
      ])
  }
  return read
}
