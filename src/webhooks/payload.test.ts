import { expect, test } from 'vitest'
import { pingOf } from './payload.ts'

test('a test says its moment no finer than the journal keeps moments', () => {
  const by = { id: '019469a0-0000-7000-8000-000000000003', handle: 'noor' }
  const at = Temporal.Instant.from('2027-01-14T09:00:00.123456789Z')
  const { timestamp } = JSON.parse(pingOf('019469a0-0000-7000-8000-000000000001', by, at)) as {
    timestamp: string
  }
  expect(timestamp).toBe('2027-01-14T09:00:00.123456Z')
})
