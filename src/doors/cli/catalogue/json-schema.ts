/** The part of JSON Schema that our inputs use. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema | boolean
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly (JsonSchema | boolean)[]
  readonly oneOf?: readonly (JsonSchema | boolean)[]
  readonly format?: string
  readonly default?: unknown
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

/** The forms that a value may have; `anything` where the schema does not say. */
export function formsOf(schema: JsonSchema | boolean | undefined): readonly JsonSchema[] {
  if (schema === undefined || typeof schema === 'boolean') return [{}]
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.flatMap(formsOf)
  if (typeof schema.type !== 'object') return [schema]
  return schema.type.map((type) => ({ ...schema, type }))
}
