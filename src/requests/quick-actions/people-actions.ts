import { assignRequest } from '../assign-request.ts'
import { followRequest } from '../follow-request.ts'
import { muteRequest } from '../mute-request.ts'
import type { Acted, QuickAction } from './quick-action.ts'
import { namesIn } from './read-actions.ts'

const handles = ({ request }: Acted): readonly string[] => request.assignees.map(({ handle }) => handle)

/** Handles that stand there; `me` is whoever writes. */
const people = (rest: string, { act }: Acted): readonly string[] =>
  namesIn(rest)
    .map((name) => name.replace(/^@/, ''))
    .map((name) => (name.toLowerCase() === 'me' ? act.by.handle : name))

function taken(rest: string, acted: Acted): readonly string[] {
  const gone = new Set(people(rest, acted).map((name) => name.toLowerCase()))
  const left = handles(acted).filter((one) => gone.size > 0 && !gone.has(one.toLowerCase()))
  return left.length === 0 ? ['nobody'] : left
}

/** Who sees to it, and who hears of it. */
export const peopleActions: Readonly<Record<string, QuickAction>> = {
  assign: {
    operation: assignRequest,
    input: (rest, acted) => (rest === '' ? {} : { to: [...handles(acted), ...people(rest, acted)] }),
  },
  unassign: { operation: assignRequest, input: (rest, acted) => ({ to: taken(rest, acted) }) },
  reassign: {
    operation: assignRequest,
    input: (rest, acted) => (rest === '' ? {} : { to: people(rest, acted) }),
  },
  subscribe: { operation: followRequest, input: () => ({}) },
  unsubscribe: { operation: muteRequest, input: () => ({}) },
}
