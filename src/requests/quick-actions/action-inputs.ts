import type { Operation } from '#kernel'
import { assignRequest } from '../assign-request.ts'
import { closeRequest } from '../close-request.ts'
import { labelRequest } from '../label-request.ts'
import { reopenRequest } from '../reopen-request.ts'
import type { Request } from '../request.ts'
import { namesIn } from './read-actions.ts'

/** One quick action: the act that its button sends too, and what it sends. */
export interface QuickAction {
  readonly operation: Operation
  readonly input: (rest: string, request: Request) => Readonly<Record<string, unknown>>
}

const handles = ({ assignees }: Request): readonly string[] => assignees.map(({ handle }) => handle)
const people = (rest: string): readonly string[] => namesIn(rest).map((name) => name.replace(/^@/, ''))
const toSome = (to: readonly string[]) => ({ to: to.length === 0 ? ['nobody'] : to })
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** By the names that GitLab gave them. */
export const quickActions: ReadonlyMap<string, QuickAction> = new Map<string, QuickAction>([
  ['label', { operation: labelRequest, input: (rest) => ({ put: namesIn(rest) }) }],
  [
    'unlabel',
    {
      operation: labelRequest,
      input: (rest, { labels }) => ({ take: rest === '' ? labels : namesIn(rest) }),
    },
  ],
  [
    'relabel',
    {
      operation: labelRequest,
      input: (rest, { labels }) => {
        const put = namesIn(rest)
        return { put, take: labels.filter((label) => !put.some((one) => same(one, label))) }
      },
    },
  ],
  [
    'assign',
    {
      operation: assignRequest,
      input: (rest, request) => (rest === '' ? {} : { to: [...handles(request), ...people(rest)] }),
    },
  ],
  [
    'unassign',
    {
      operation: assignRequest,
      input: (rest, request) => {
        const gone = people(rest)
        return toSome(
          gone.length === 0 ? [] : handles(request).filter((one) => !gone.some((name) => same(name, one))),
        )
      },
    },
  ],
  ['reassign', { operation: assignRequest, input: (rest) => (rest === '' ? {} : { to: people(rest) }) }],
  ['close', { operation: closeRequest, input: (rest) => (rest === '' ? {} : { why: rest }) }],
  ['reopen', { operation: reopenRequest, input: (rest) => (rest === '' ? {} : { why: rest }) }],
])
