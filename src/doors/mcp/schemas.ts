import { z } from 'zod'

/** JSON Schema 2020-12 of an object, as the protocol asks for it. */
export interface ObjectSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, JsonValue>>
  readonly required?: readonly string[]
  readonly [more: string]: JsonValue | undefined
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/** What a tool takes: the operation's own fields, and `more`. */
export function inputSchema(input: z.ZodType, more: Readonly<Record<string, JsonValue>> = {}): ObjectSchema {
  const { properties, ...rest } = written(input)
  return { ...rest, properties: { ...properties, ...more } }
}

const refusal = {
  type: 'object',
  description: 'Why not, in the words of every door: kind, detail, fields, rule, citation, nearest.',
}
const faultId = { type: 'string', description: 'Names a mistake of ours in the log.' }

/** What a tool answers: what it is asked for, or why not. */
export function answerSchema(answers: z.ZodType): ObjectSchema {
  const { properties, required = [], additionalProperties: _closed, ...rest } = written(answers)
  return {
    ...rest,
    properties: { ...properties, refusal, faultId },
    anyOf: [{ required }, { required: ['refusal'] }, { required: ['faultId'] }],
  }
}

/** Values as they are sent. The dialect is left out: it is the protocol's own. */
function written(schema: z.ZodType): ObjectSchema {
  const { $schema: _dialect, ...all } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Partial<ObjectSchema>
  return { ...all, type: 'object', properties: all.properties ?? {} }
}
