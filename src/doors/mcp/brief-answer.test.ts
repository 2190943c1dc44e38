import { expect, test } from 'vitest'
import { z } from 'zod'
import { answerSchema } from './schemas.ts'

const person = z.object({ handle: z.string(), name: z.string() }).meta({ id: 'Somebody' })
const answer = z.object({
  lead: person.optional().describe('Who leads it.'),
  people: z.array(person),
  words: z.array(z.string()).describe('In order.'),
  count: z.int().min(0).describe('How many.'),
  either: z.union([z.string(), person]),
})

test('an answer is told field by field: what it is, and the names of what is in it', () => {
  const { properties, anyOf, $defs } = answerSchema(answer) as Readonly<Record<string, unknown>>
  expect(properties).toEqual({
    lead: { type: 'object', description: 'Who leads it. With handle, name.' },
    people: { type: 'array', items: { type: 'object' }, description: 'Each with handle, name.' },
    words: { type: 'array', items: { type: 'string' }, description: 'In order.' },
    count: { type: 'integer', minimum: 0, description: 'How many.' },
    either: {},
    refusal: { type: 'object' },
    faultId: { type: 'string' },
  })
  expect($defs).toBeUndefined()
  expect(anyOf).toEqual([
    { required: ['people', 'words', 'count', 'either'] },
    { required: ['refusal'] },
    { required: ['faultId'] },
  ])
})
