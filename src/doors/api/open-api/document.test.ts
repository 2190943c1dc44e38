import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { get, operation, post, question, yes } from '#kernel'
import { contributed, modules } from '../../../app.ts'
import { placesOf } from '../places.ts'
import { openApi } from './document.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const bound = modules.flatMap((module) => module.bound ?? [])
const spoken = [...contributed.operations, ...contributed.questions, ...bound]
const document = openApi(spoken, today)

test('it is an OpenAPI 3.1 document, says a validator that is not ours', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  const { info: _, ...nameless } = structuredClone(document)
  expect((await new Validator().validate(nameless)).valid).toBe(false)
})

test('every operation stands there once, under its own name and at its own place', () => {
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !id.endsWith('.may-i')).toSorted()).toEqual(
    spoken.map(({ name }) => name).toSorted(),
  )
  expect(ids.filter((id) => id.endsWith('.may-i'))).toHaveLength(
    spoken.filter(({ does }) => does === 'act').length,
  )
  const places = placesOf(spoken).map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
  expect(new Set(places).size).toBe(places.length)
})

test('no operation has a field that the door itself reads from the address', () => {
  const taken = placesOf(spoken).filter(({ input }) => 'fields' in (input.schema.properties ?? {}))
  expect(taken.map(({ operation }) => operation.name)).toEqual([])
})

test('every parameter of a path is a field of the input', () => {
  for (const { operation, params, input } of placesOf(spoken))
    for (const name of params)
      expect(Object.keys(input.schema.properties ?? {}), operation.name).toContain(name)
})

describe('by a JSON Schema that is not ours', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'https://firsthand.example/', components: document.components })
  const inside = (schema: object): object =>
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"https://firsthand.example/#/components/'),
    ) as object

  test.each(placesOf(spoken).map((place) => [place.operation.name, place] as const))(
    'the example of %s fits what it says it takes',
    (_, { operation, input }) => {
      const fits = ajv.compile(inside(input.schema))
      fits(structuredClone(operation.example(today)))
      expect(fits.errors ?? []).toEqual([])
    },
  )
})

test('two schemas of one name that differ are a mistake that is named', () => {
  const named = (shape: z.ZodRawShape) => z.object(shape).meta({ id: 'Thing' })
  const shared = {
    summary: 'Asks.',
    who: 'anyone',
    input: z.object({}),
    may: () => yes,
    example: () => ({}),
  } as const
  const answer = async () => ({ a: 'x', b: 'x' })
  const one = question({
    ...shared,
    name: 'things.show',
    at: get('/one'),
    answers: named({ a: z.string() }),
    answer,
  })
  const two = question({
    ...shared,
    name: 'things.list',
    at: get('/two'),
    answers: named({ b: z.string() }),
    answer,
  })
  expect(() => openApi([one, two], today)).toThrow('Two schemas are called Thing and differ.')
})

test('a place with a word of its own comes before one with a parameter', () => {
  const shared = { summary: 'Asks.', who: 'anyone', answers: z.object({}), may: () => yes } as const
  const answer = async () => ({})
  const any = question({
    ...shared,
    name: 'people.show',
    at: get('/people/:id'),
    input: z.object({ id: z.string() }),
    answer,
    example: () => ({ id: 'a' }),
  })
  const leads = question({
    ...shared,
    name: 'people.leads',
    at: get('/people/leads'),
    input: z.object({}),
    answer,
    example: () => ({}),
  })
  expect(placesOf([any, leads]).map(({ path }) => path)).toEqual(['/v1/people/leads', '/v1/people/:id'])
})

test('an act that takes a table says so, and where what it makes is shown', () => {
  const record = operation({
    name: 'facts.record',
    at: post('/facts'),
    summary: 'Records.',
    who: 'member',
    input: z.object({ csv: z.string().optional(), source: z.string() }),
    answers: z.object({ id: z.string() }),
    on: () => undefined,
    may: () => yes,
    run: async () => ({ id: 'a' }),
    told: () => 'Recorded.',
    example: () => ({ source: 'a' }),
  })
  const show = question({
    name: 'facts.show',
    at: get('/facts/:id'),
    summary: 'Shows.',
    who: 'member',
    input: z.object({ id: z.string() }),
    answers: z.object({}),
    may: () => yes,
    answer: async () => ({}),
    example: () => ({ id: 'a' }),
  })
  const said = openApi([record, show], today).paths['/api/v1/facts']?.['post']
  expect(said).toMatchObject({ requestBody: { content: { 'text/csv': { schema: { type: 'string' } } } } })
  expect(said?.['responses']).toHaveProperty('201')
  expect(said?.['responses']).not.toHaveProperty('200')
})
