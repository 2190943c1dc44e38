import { expect, test } from 'vitest'
import type { Parts } from '../parts.ts'
import type { Terminal } from '../terminal.ts'
import { findWay } from './find-way.ts'
import type { Wanted } from './way.ts'

const parts: Parts = {
  operations: () => Promise.reject(new Error('no operation is needed')),
  openHouse: () => Promise.reject(new Error('no house is opened for a server elsewhere')),
  kinds: () => Promise.reject(new Error('no page is written')),
  language: () => Promise.reject(new Error('no page is judged')),
  log: () => Promise.reject(new Error('nothing is logged')),
}
const terminalWith = (env: Terminal['env']): Terminal => ({
  args: [],
  env,
  cwd: '/',
  width: undefined,
  isAttended: false,
  out: () => {},
  err: () => {},
  paint: (_style, text) => text,
  paintErr: (_style, text) => text,
})
const wayOf = (wanted: Wanted, env: Readonly<Record<string, string>>) =>
  findWay(wanted, terminalWith({ FIRSTHAND_URL: 'http://localhost:4001', ...env }), parts)

test('a name that the environment holds keeps nobody from asking as a stranger', async () => {
  const way = await wayOf({ stranger: true }, { FIRSTHAND_AS: 'linh' })
  expect(way.about).toBe('The server at http://localhost:4001')
})

test('a token says who asks, also where the environment holds a name', async () => {
  const way = await wayOf({}, { FIRSTHAND_AS: 'linh', FIRSTHAND_TOKEN: 'fh_invented' })
  expect(way.about).toBe('The server at http://localhost:4001')
})

test('--as beside a token, an address or --stranger is refused, whatever the environment holds', async () => {
  const token = { FIRSTHAND_TOKEN: 'fh_invented' }
  await expect(wayOf({ as: 'linh' }, token)).rejects.toThrow('leave one of them out')
  await expect(wayOf({ as: 'linh', url: 'http://localhost:4002' }, {})).rejects.toThrow('leave --as out')
  await expect(wayOf({ as: 'linh', stranger: true }, {})).rejects.toThrow('A stranger comes without a name')
})
