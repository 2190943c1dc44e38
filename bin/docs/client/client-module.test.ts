import { expect, test } from 'vitest'
import { clientModule, type Reached } from './client-module.ts'
import type { JsonSchema } from '#api'
import { printType } from './print-type.ts'

test.each<[JsonSchema | boolean, string]>([
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ $ref: '#/components/schemas/Campaign' }, 'Campaign'],
  [{ const: 'input' }, `'input'`],
  [{ enum: ['fits', `it's`, 3, null] }, String.raw`'fits' | 'it\'s' | 3 | null`],
  [{ anyOf: [{ type: 'integer' }, { type: 'number' }, { type: 'string' }] }, 'number | string'],
  [{ type: 'array', items: { type: 'string' } }, 'readonly string[]'],
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, 'readonly (string | null)[]'],
  [{ type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }] }, 'readonly [number, string]'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'Readonly<Record<string, string>>'],
  [{ type: 'object' }, 'Record<string, never>'],
  [{}, 'unknown'],
  [true, 'unknown'],
])('%j is the type %s', (shape, type) => {
  expect(printType(shape)).toBe(type)
})

test('an object has a field a line, with what is said of it; what may be left out may be undefined in an input', () => {
  const shape: JsonSchema = {
    type: 'object',
    properties: {
      name: { type: 'string', description: 'What people call it.' },
      'at-most': { type: 'integer' },
    },
    required: ['name'],
  }
  expect(printType(shape)).toBe(
    `{\n  /** What people call it. */\n  readonly name: string\n  readonly 'at-most'?: number\n}`,
  )
  expect(printType(shape, { input: true })).toContain(`readonly 'at-most'?: number | undefined`)
})

const list: Reached = {
  operation: {
    name: 'leads.list-open',
    does: 'question',
    summary: 'Lists leads.',
    at: { method: 'GET', path: '/leads' },
  },
  dry: false,
  input: { schema: { type: 'object', properties: { team: { type: 'string' } } }, named: {} },
  answers: {
    schema: {
      type: 'object',
      properties: { leads: { type: 'array', items: { type: 'string' } }, next: { type: 'string' } },
      required: ['leads'],
    },
    named: {},
  },
}
const close: Reached = {
  ...list,
  operation: {
    name: 'leads.close',
    does: 'act',
    summary: 'Closes one.',
    at: { method: 'POST', path: '/leads/:id/end' },
  },
  answers: { schema: { type: 'object', properties: { result: { type: 'object' } } }, named: {} },
}

test('each operation is a method with its sentence; a list can be walked to its end; asking first has no entry of its own', () => {
  const module = clientModule('', [list, close, { ...close, dry: true }], {})
  expect(module).toContain(
    `    /** Lists leads. */\n    readonly listOpen: Lists<LeadsListOpenInput, LeadsListOpenAnswer, LeadsListOpenAnswer['leads'][number]>`,
  )
  expect(module).toContain('readonly close: Acts<LeadsCloseInput, LeadsCloseAnswer>')
  expect(module).toContain(`  'leads.list-open': ['GET', '/leads', 'leads'],`)
  expect(module.match(/leads\.close/g)).toHaveLength(1)
})

test('where an answer holds several lists, the one that goes on is named like what is listed', () => {
  const texts = { type: 'array', items: { type: 'string' } } as const
  const answering = (properties: Readonly<Record<string, JsonSchema>>): Reached => ({
    ...list,
    answers: { schema: { type: 'object', properties }, named: {} },
  })
  const next: JsonSchema = { type: 'string' }
  const walked = `'leads.list-open': ['GET', '/leads', 'leads'],`
  expect(clientModule('', [answering({ kinds: texts, leads: texts, next })], {})).toContain(walked)
  for (const properties of [
    { kinds: texts, words: texts, next },
    { kinds: texts, leads: texts },
  ])
    expect(clientModule('', [answering(properties)], {})).toContain(`'leads.list-open': ['GET', '/leads'],`)
})
