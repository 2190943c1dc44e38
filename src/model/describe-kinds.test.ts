import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { describeKinds, jsonSchemaOf } from './describe-kinds.ts'
import { commonKeys, kind } from './kind.ts'
import { nameWord, phraseWord } from './words/name.ts'

const boat = kind({
  kind: 'boat',
  about: 'Names a boat.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How others call it.'),
    seats: z.int().min(1).describe('How many may row.'),
    oars: z.array(phraseWord).optional().describe('Left | right.'),
    crew: z
      .array(z.strictObject({ id: nameWord.describe('Who.') }))
      .optional()
      .describe('Who rows.'),
    ...commonKeys,
  }),
  compile: ({ seats }) => ({ seats }),
  say: ({ seats }, _known, title) => `${title} has ${seats} seats.`,
  example: { paragraph: 'The gull has four seats.', block: 'name: gull\nseats: 4\n' },
  refused: [],
})

describe('the reference', () => {
  const lines = describeKinds([boat]).split('\n')

  test('has for each key what it takes and means, also inside lists', () => {
    expect(lines).toContain('| `name` * | text | How others call it. |')
    expect(lines).toContain('| `seats` * | whole number | How many may row. |')
    expect(lines).toContain('| `oars` | list of text | Left \\| right. |')
    expect(lines).toContain('| `crew.id` * | text | Who. |')
  })

  test('shows a block under its sentence and says it back', () => {
    expect(describeKinds([boat])).toContain(
      '````markdown\nThe gull has four seats.\n\n```boat\nname: gull\nseats: 4\n```\n````\n\nSaid back: Gull has 4 seats.\n',
    )
  })
})

test('an editor gets a JSON Schema with descriptions, in which no other key may stand', () => {
  expect(jsonSchemaOf(boat)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'boat',
    description: 'Names a boat.',
    type: 'object',
    required: ['name', 'seats'],
    additionalProperties: false,
    properties: { seats: { type: 'integer', minimum: 1, description: 'How many may row.' } },
  })
})
