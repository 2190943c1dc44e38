import type { JsonSchema } from '#api'

/** The fields of the entries, where an answer is one list of things. */
export function listedIn(answers: JsonSchema): readonly string[] {
  const lists = Object.values(answers.properties ?? {}).flatMap((of) =>
    typeof of === 'object' && of.type === 'array' && typeof of.items === 'object' ? [of.items] : [],
  )
  const [items, ...others] = lists
  if (items === undefined || others.length > 0) return []
  return Object.keys(resolved(items, answers).properties ?? {})
}

function resolved(schema: JsonSchema, within: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1)
  return (name === undefined ? undefined : within.$defs?.[name]) ?? schema
}
