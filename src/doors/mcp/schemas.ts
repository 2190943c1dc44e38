import { isDeepStrictEqual } from 'node:util'
import type { Tool } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { briefly } from './brief-answer.ts'

type Schema = Tool['inputSchema']
type Properties = NonNullable<Schema['properties']>

/** What a tool takes: the operation's own fields, and `more`. */
export function inputSchema(input: z.ZodType, more: Properties = {}): Schema {
  const { properties, ...rest } = written(input)
  // What zod writes is JSON Schema; the protocol's type for it is wider in some places and narrower in others.
  return { ...rest, properties: { ...properties, ...more } } as Schema
}

/** What they are, the instructions say once for all tools. */
const [refusal, faultId] = [{ type: 'object' }, { type: 'string' }]

/** What a tool answers: what it is asked for, or why not. */
export function answerSchema(answers: z.ZodType): Schema {
  const { properties = {}, required = [], $defs } = written(answers)
  return {
    type: 'object',
    properties: { ...briefly(properties, $defs), refusal, faultId },
    anyOf: [{ required }, { required: ['refusal'] }, { required: ['faultId'] }],
  }
}

/** Values as they are sent, in JSON Schema 2020-12. The dialect is left out: it is the protocol's own. */
function written(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const {
    $schema: _dialect,
    $ref,
    ...all
  } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => lean(jsonSchema),
  })
  const named = $ref === undefined ? undefined : all.$defs?.[$ref.slice('#/$defs/'.length)]
  return { ...all, ...(typeof named === 'object' && named), type: 'object' }
}

/**
 * Makes a schema plain. What only tells programs how to look at letters goes: an assistant reads the description, what it
 * sends is parsed anyway, and not every validator knows these expressions. Older dialects know no tuples, and JSON has
 * numbers, so that their digits in quotes, which forms send, need no mention.
 */
function lean(schema: z.core.JSONSchema.BaseSchema): void {
  delete schema.pattern
  delete schema.readOnly
  delete schema.propertyNames
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.allOf?.every((one) => Object.keys(one).every((key) => key === 'pattern'))) delete schema.allOf
  const [item] = schema.prefixItems ?? []
  if (item !== undefined && schema.prefixItems?.every((one) => isDeepStrictEqual(one, item))) {
    delete schema.prefixItems
    schema.items = item
  }
  const [whole, digits] = schema.anyOf ?? []
  if (schema.anyOf?.length === 2 && isOf(whole, 'integer') && isOf(digits, 'string')) {
    delete schema.anyOf
    schema.type = 'integer'
  }
}

const isOf = (schema: z.core.JSONSchema._JSONSchema | undefined, type: string): boolean =>
  typeof schema === 'object' && schema.type === type && Object.keys(schema).every((key) => plain.has(key))

const plain = new Set(['type', 'pattern', 'minimum', 'maximum'])
