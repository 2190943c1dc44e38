import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { place, prepare, start } from './running.ts'

prepare()

const config = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  start(place('data'), { args: ['config', ...args], env }).ended

test('all faults of all sources are reported at once, each with its place and what would work', async () => {
  mkdirSync(place(), { recursive: true })
  const file = place('faulty.yml')
  writeFileSync(file, 'port: many\nhandbok: ./pages\nmode: [demo]\n')
  const { code, out, err } = await config(['--config', file, '--prot', '80'], {
    PORT: '',
    FIRSTHAND_DTAA: '/x',
    FIRSTHAND_LOG: 'loud',
    DATABASE_URL: 'mysql://carol:hush@db/x',
  })
  expect([code, out]).toEqual([1, ''])
  expect(err).not.toContain('hush')
  const faults = err.trim().split('\n')
  expect(faults[0]).toBe('7 settings do not fit:')
  for (const fault of [
    `- port (${file}, line 1): "many" does not work as port; it takes a whole number from 0 to 65535, such as 3000.`,
    `- handbok (${file}, line 2) is not a setting; did you mean handbook?`,
    `- mode (${file}, line 3): ["demo"] does not work as mode; it takes demo or live.`,
    '- --prot (command line) is not a setting; did you mean --port?',
    '- FIRSTHAND_DTAA (environment) is not a setting; did you mean FIRSTHAND_DATA?',
    '- FIRSTHAND_LOG (environment): "loud" does not work as log; it takes one of fatal, error, warn, info, debug, trace, silent.',
  ])
    expect(faults).toContain(fault)
  expect(err).toContain('DATABASE_URL (environment): what it holds does not work')
})

test('a flag wins over the environment, that over the file, that over the default; config says which', async () => {
  const file = place('good.yml')
  writeFileSync(file, 'port: 1\nhost: 127.0.0.2\nlog: warn\ndata: here\n')
  const { code, out } = await config(['--config', file, '--port', '3'], {
    PORT: '2',
    FIRSTHAND_HOST: '127.0.0.3',
    FIRSTHAND_DATA: '',
    FIRSTHAND_HANDBOOK: 'https://token@git.example.com/handbook.git',
    DATABASE_URL: 'postgres://carol:hush@db.example.com/firsthand',
  })
  expect(code).toBe(0)
  const rows = new Map(out.split('\n').map((line) => [line.split(/\s+/)[0], line.split(/\s{2,}/)]))
  const shown = (name: string): readonly (string | undefined)[] => rows.get(name)?.slice(1, 3) ?? []
  expect(shown('port')).toEqual(['3', '--port (command line)'])
  expect(shown('host')).toEqual(['127.0.0.3', 'FIRSTHAND_HOST (environment)'])
  expect(shown('log')).toEqual(['warn', `log (${file}, line 3)`])
  expect(shown('data')).toEqual([place('here'), `data (${file}, line 4)`])
  expect(shown('mode')).toEqual(['live', 'default'])
  expect(shown('handbook')[0]).toBe('https://***@git.example.com/handbook.git')
  expect(shown('database-url')[0]).toBe('postgres://carol:***@db.example.com/firsthand')
  expect(out).not.toMatch(/hush|token@/)
})

test('an unknown command and a missing settings file are one sentence each', async () => {
  const unknown = await start(place('data'), { args: ['strat'] }).ended
  expect([unknown.code, unknown.err]).toEqual([2, 'There is no command strat: did you mean start?\n'])
  const missing = await config(['--config', place('none.yml')])
  expect([missing.code, missing.err.trim().split('\n').length]).toEqual([1, 1])
  expect(missing.err).toContain('none.yml cannot be read')
})
