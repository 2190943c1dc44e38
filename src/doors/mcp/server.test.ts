import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identity } from './server.ts'

test('an assistant is told which release of Firsthand it speaks with', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(identity.version).toBe(version)
})
