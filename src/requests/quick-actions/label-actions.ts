import { labelRequest } from '../label-request.ts'
import { mustSay, type QuickAction } from './quick-action.ts'
import { namesIn } from './read-actions.ts'

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
const named = (rest: string): readonly string[] => namesIn(mustSay(rest, 'put', '/label ~wip'))

/** Labels on, off, and these in place of all others. */
export const labelActions: Readonly<Record<string, QuickAction>> = {
  label: { operation: labelRequest, input: (rest) => ({ put: named(rest) }) },
  unlabel: {
    operation: labelRequest,
    input: (rest, { request: { labels } }) => ({ take: rest === '' ? labels : namesIn(rest) }),
  },
  relabel: {
    operation: labelRequest,
    input: (rest, { request: { labels } }) => {
      const put = named(rest)
      return { put, take: labels.filter((label) => !put.some((one) => same(one, label))) }
    },
  },
}
