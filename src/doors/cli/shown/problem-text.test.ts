import { expect, test } from 'vitest'
import { contributed } from '../../../app.ts'
import { describedOf } from '../catalogue/described.ts'
import type { Terminal } from '../terminal.ts'
import { problemText } from './problem-text.ts'

const terminal: Terminal = {
  args: [],
  env: {},
  cwd: '/',
  width: undefined,
  isAttended: false,
  out: () => {},
  err: () => {},
  paint: (_style, text) => text,
  paintErr: (_style, text) => text,
}
const [of] = describedOf(contributed.questions, Temporal.PlainDate.from('2027-01-14'))
const problem = {
  kind: 'conflict',
  detail: 'Three are held.',
  nearest: [{ say: 'Plan it later', href: '/-/campaigns/new?day=2027-03-01' }],
}

test('what would work is linked by the address that people open, where that is known', () => {
  if (of === undefined) throw new Error('there are questions')
  const said = (address: string | undefined) => problemText(problem, { of, words: [], terminal, address })
  expect(said('https://handbook.example')).toContain(
    '\n      https://handbook.example/-/campaigns/new?day=2027-03-01',
  )
  expect(said(undefined)).toContain('\n      /-/campaigns/new?day=2027-03-01')
})
