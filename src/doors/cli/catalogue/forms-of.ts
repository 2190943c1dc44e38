import type { JsonSchema } from '#api'

/** The forms that a value may have; `anything` where the schema does not say. */
export function formsOf(schema: JsonSchema | boolean | undefined): readonly JsonSchema[] {
  if (schema === undefined || typeof schema === 'boolean') return [{}]
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.flatMap(formsOf)
  if (typeof schema.type !== 'object') return [schema]
  return schema.type.map((type) => ({ ...schema, type }))
}
