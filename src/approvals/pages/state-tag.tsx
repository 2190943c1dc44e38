import { Tag } from '#design'
import type { SeenApproval } from '../seen.ts'

const words = {
  waits: 'waits',
  given: 'approved',
  refused: 'refused',
  stale: 'changed since',
  'taken back': 'taken back',
  over: 'over',
} as const

/** How an approval stands, in a word. */
export const StateTag = ({ state, late }: Pick<SeenApproval, 'state' | 'late'>) => (
  <Tag state={state === 'given' ? 'act' : 'wait'}>{late ? 'late' : words[state]}</Tag>
)
