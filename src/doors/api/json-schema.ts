import { z } from 'zod'

/** The part of JSON Schema 2020-12 that our inputs, answers and kinds use. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema | boolean
  readonly prefixItems?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly [more: string]: unknown
}

/** A schema, and those it names: their `$ref` leads to `components` of an OpenAPI document. */
export interface Described {
  readonly schema: JsonSchema
  readonly named: Readonly<Record<string, JsonSchema>>
}

export const componentsAt = '#/components/schemas/'

/** What stands in JSON for a schema: what is sent as input, and what an answer is encoded to. */
export function described(schema: z.ZodType): Described {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return { schema: cleaned(own), named: mapped($defs, cleaned) }
}

/** Formats whose pattern says nothing more. */
const known = new Set(['date', 'date-time', 'uuid'])
/** `readOnly` is of types in TypeScript; in JSON Schema it means that nobody may send the field. */
const dropped = new Set(['$schema', 'readOnly', 'id'])

/** Without what only says that a computer can hold it. */
function cleaned(schema: JsonSchema): JsonSchema {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (dropped.has(key)) continue
    if (key === 'format' && value === 'starts_with') continue
    if (key === 'pattern' && known.has(schema.format ?? '')) continue
    if (typeof value === 'number' && Math.abs(value) >= Number.MAX_SAFE_INTEGER) continue
    kept[key] = key === '$ref' ? String(value).replace('#/$defs/', componentsAt) : inside(key, value)
  }
  return kept
}

function inside(key: string, value: unknown): unknown {
  // The keys of JSON Schema whose values are schemas themselves.
  if (key === 'properties') return mapped(value as Readonly<Record<string, JsonSchema>>, cleaned)
  if (['anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(key)) return (value as JsonSchema[]).map(cleaned)
  if (['items', 'additionalProperties', 'propertyNames', 'not'].includes(key) && typeof value === 'object')
    return cleaned(value as JsonSchema)
  return value
}

const mapped = (
  map: Readonly<Record<string, JsonSchema>>,
  change: (schema: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(map).map(([name, of]) => [name, change(of)]))

/** The schema itself, and what stands behind its `$ref`, its choices and its lists; each once, as a schema may hold itself. */
export function unfolded(
  schema: JsonSchema | boolean | undefined,
  named: Described['named'],
  seen: Set<JsonSchema> = new Set(),
): readonly JsonSchema[] {
  if (typeof schema !== 'object' || seen.has(schema)) return []
  seen.add(schema)
  const { $ref, anyOf = [], oneOf = [], allOf = [], items, prefixItems = [] } = schema
  const behind = $ref === undefined ? undefined : named[$ref.slice(componentsAt.length)]
  const inside = [behind, ...anyOf, ...oneOf, ...allOf, items, ...prefixItems]
  return [schema, ...inside.flatMap((one) => unfolded(one, named, seen))]
}
