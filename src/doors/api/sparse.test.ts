import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#kernel'
import { described } from './json-schema.ts'
import { sparse } from './sparse.ts'

const person = z.object({ handle: z.string(), name: z.string() }).meta({ id: 'Somebody' })
const answers = described(
  z.object({
    campaigns: z.array(
      z.object({ number: z.int(), plannedBy: person, tags: z.record(z.string(), z.string()) }),
    ),
    either: z.union([z.object({ one: z.string() }), z.object({ two: z.string() })]).optional(),
    next: z.string().optional(),
  }),
)
const linh = { handle: 'linh', name: 'Linh Tran' }
const whole = {
  campaigns: [
    { number: 1, plannedBy: linh, tags: { a: 'x', b: 'y' } },
    { number: 2, plannedBy: linh, tags: {} },
  ],
  next: 'more',
}

test.each([
  ['next', { next: 'more' }],
  ['campaigns.number', { campaigns: [{ number: 1 }, { number: 2 }] }],
  [
    'campaigns.plannedBy.name,next',
    { campaigns: [{ plannedBy: { name: 'Linh Tran' } }, { plannedBy: { name: 'Linh Tran' } }], next: 'more' },
  ],
  [
    'campaigns.plannedBy.name, campaigns.plannedBy',
    { campaigns: [{ plannedBy: linh }, { plannedBy: linh }] },
  ],
  ['campaigns.plannedBy,campaigns.plannedBy.name', { campaigns: [{ plannedBy: linh }, { plannedBy: linh }] }],
  ['campaigns.tags.a', { campaigns: [{ tags: { a: 'x' } }, { tags: {} }] }],
  ['either.two', {}],
])('of an answer, %s leaves what it names', (fields, left) => {
  expect(sparse(fields, answers)(whole)).toEqual(left)
})

test.each([
  ['campaigns.nummer', 'Did you mean campaigns.number?'],
  ['campaigns.plannedBy.hande', 'Did you mean campaigns.plannedBy.handle?'],
  ['zzzzzz', 'There are campaigns, either, next.'],
  ['next.more', 'Nothing stands below next.'],
  ['__proto__', 'There are campaigns, either, next.'],
  ['', 'There are campaigns, either, next.'],
])('%j is no part of it, and the answer says what is', (fields, says) => {
  expect(() => sparse(fields, answers)).toThrow(Refusal)
  expect(() => sparse(fields, answers)).toThrow(says)
})
