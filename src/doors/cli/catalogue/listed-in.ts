import type { JsonSchema } from '#api'

/** The fields of the entries, where an answer is one list of things; among several lists that of its nouns counts. */
export function listedIn(answers: JsonSchema, noun: string): readonly string[] {
  const lists = Object.entries(answers.properties ?? {}).flatMap(([name, of]) =>
    typeof of === 'object' && of.type === 'array' && typeof of.items === 'object'
      ? [{ name, items: of.items }]
      : [],
  )
  const [only, ...others] = lists
  const list = others.length === 0 ? only : lists.find(({ name }) => name === noun)
  return list === undefined ? [] : Object.keys(resolved(list.items, answers).properties ?? {})
}

function resolved(schema: JsonSchema, within: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1)
  return (name === undefined ? undefined : within.$defs?.[name]) ?? schema
}
