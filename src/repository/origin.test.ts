import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { StartProblem } from '../start-problem.ts'
import { originOf } from './origin.ts'

test.each(['/srv/handbook', './handbook', 'a folder/[x].bundle', '-rf', 'C', 'ext::sh://x', 'host:-x'])(
  '%s is a path',
  (written) => {
    const path = resolve(written)
    expect(originOf(written)).toEqual({ kind: 'path', path, name: path })
  },
)

test('a file address is a path', () => {
  expect(originOf('file:///srv/a%20b')).toEqual({ kind: 'path', path: '/srv/a b', name: '/srv/a b' })
})

test.each([
  ['https://example.org/handbook.git', 'https://example.org/handbook.git'],
  ['ssh://git@example.org:2222/handbook.git', 'ssh://git@example.org:2222/handbook.git'],
  ['git@example.org:team/handbook.git', 'git@example.org:team/handbook.git'],
  ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
])('%s is an address', (written, url) => {
  expect(originOf(written)).toEqual({ kind: 'url', url, name: url })
})

test('name and password go to git alone, not into the name', () => {
  expect(originOf('https://noor:p%40ss@example.org/x')).toEqual({
    kind: 'url',
    url: 'https://example.org/x',
    name: 'https://example.org/x',
    credentials: 'noor:p@ss',
  })
  expect(JSON.stringify(originOf('ssh://git:secret@example.org/x'))).not.toContain('secret')
})

test.each([
  '',
  '  ',
  'ftp://example.org/x',
  'https://',
  'ssh://-oProxyCommand=x/y',
  'file://elsewhere/x',
  'javascript://x',
])('%j is neither', (written) => {
  expect(() => originOf(written)).toThrow(StartProblem)
})
