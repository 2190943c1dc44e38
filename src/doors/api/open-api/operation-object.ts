import { fieldsName } from '../request-input.ts'
import type { JsonSchema } from '../json-schema.ts'
import { nounsOf, type ApiPlace } from '../places.ts'
import { problemsOf } from './problem-responses.ts'

/** What one method of a path does. */
export interface OperationObject {
  readonly operationId: string
  readonly summary: string
  readonly [more: string]: unknown
}

/** What OpenAPI says of one place. */
export function operationObject(place: ApiPlace, today: Temporal.PlainDate): OperationObject {
  const { operation, dry, method } = place
  const { name, summary, who, destroys, announced } = operation
  const example = operation.example(today) as Readonly<Record<string, unknown>>
  const writes = method !== 'GET'
  return {
    operationId: dry ? `${name}.may-i` : name,
    summary: dry ? `May I? Answers what this would come to, and does nothing: ${summary}` : summary,
    tags: [nounsOf(place)],
    parameters: [...parameters(place, example), ...(writes && !dry ? [{ ...idempotencyKey }] : [])],
    ...(writes && { requestBody: requestBody(place, example) }),
    responses: { ...answers(place), ...problemsOf(writes) },
    security: [...(who === 'anyone' ? [{}] : []), { bearer: [name] }, { cookie: [] }],
    'x-scope': name,
    'x-who': who,
    'x-does': dry ? 'may-i' : operation.does,
    ...(destroys && !dry && { 'x-destroys': true }),
    ...(announced && !dry && { 'x-announced': true }),
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'New for each act: sent again with the same key and body, it is done once. Quoted or bare.',
  schema: { type: 'string', maxLength: 182 },
}

const fields = {
  name: fieldsName,
  in: 'query',
  description: 'Only these parts of the answer: dotted paths with commas between, through lists too.',
  schema: { type: 'string' },
}

/** Path, query and the parts that are wanted. What a table leaves out stands in the query beside it. */
function parameters(
  { params, input, method }: ApiPlace,
  example: Readonly<Record<string, unknown>>,
): object[] {
  const { properties = {}, required = [] } = input.schema
  const own = Object.entries(properties).flatMap(([name, schema]) => {
    const inPath = params.includes(name)
    if (!inPath && method !== 'GET') return []
    const { description, ...rest } = oneText(schema)
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath || required.includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
      ...(name in example && { example: example[name] }),
    }
  })
  return [...own, fields]
}

/** In an address every value is a text: of a number that may come as digits, the number is what is meant. */
function oneText({ anyOf, ...schema }: JsonSchema): JsonSchema {
  const number = anyOf?.find(({ type }) => type === 'integer')
  return number ? { ...number, ...schema } : { ...(anyOf && { anyOf }), ...schema }
}

function requestBody({ params, input }: ApiPlace, example: Readonly<Record<string, unknown>>): object {
  const { properties = {}, required = [], ...rest } = input.schema
  const inBody = (name: string): boolean => !params.includes(name)
  const needed = required.filter(inBody)
  const schema = {
    ...rest,
    properties: entriesThat(properties, inBody),
    ...(needed.length > 0 && { required: needed }),
  }
  return {
    required: needed.length > 0,
    content: {
      'application/json': { schema, example: entriesThat(example, inBody) },
      ...('csv' in properties && { 'text/csv': { schema: { type: 'string' } } }),
    },
  }
}

const entriesThat = <Value>(
  map: Readonly<Record<string, Value>>,
  wanted: (name: string) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(map).filter(([name]) => wanted(name)))

function answers({ method, shownAt, answers: { schema } }: ApiPlace): object {
  const shared = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy']
  const own = method === 'GET' ? ['ETag', 'Link'] : ['Idempotency-Replayed', ...(shownAt ? ['Location'] : [])]
  return {
    [shownAt && method !== 'GET' && !isDry(schema) ? '201' : '200']: {
      description: method === 'GET' ? 'What was asked for.' : 'What came of it.',
      headers: Object.fromEntries(
        [...shared, ...own].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
      ),
      content: { 'application/json': { schema } },
    },
    ...(method === 'GET' && {
      304: { description: 'Nothing changed since the ETag sent as If-None-Match.' },
    }),
  }
}

const isDry = ({ $ref }: JsonSchema): boolean => $ref?.endsWith('/Would') === true
