import { sayList } from '#model'
import { quickActions } from './quick-actions.ts'
import { readActions, type WrittenAction } from './read-actions.ts'

/** Lines of a text that would do something where it is said for the first time. */
export const actionsIn = (text: string): readonly WrittenAction[] =>
  readActions(text, new Set(quickActions().keys())).actions

/** Which actions of a changed text were not done, as it is told behind the change. */
export function leftAsText(names: unknown): string {
  const all = Array.isArray(names) ? names.map((name) => `/${String(name)}`) : []
  return all.length === 0 ? '' : `; ${sayList(all)} stayed text, as nothing is done by a changed one`
}
