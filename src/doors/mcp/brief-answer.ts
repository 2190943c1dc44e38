import type { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema
type Named = Readonly<Record<string, z.core.JSONSchema._JSONSchema>>

/**
 * The fields of an answer, each in a line: its type, what it is, and the names of what is in it. Whoever reads the answer
 * sees the rest, the API's reference says all of it, and a list of tools has to stay short.
 */
export const briefly = (properties: Named, defs: Named = {}): Record<string, Schema> =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, brief(field, defs)]))

function brief(field: z.core.JSONSchema._JSONSchema, defs: Named): Schema {
  const { type, description, items, properties, ...rest } = resolved(field, defs)
  if (type === 'object') return { type, ...saying(description, 'With', properties) }
  if (type === 'array') {
    const each = Array.isArray(items) ? {} : resolved(items, defs)
    return {
      type,
      ...(each.type !== undefined && { items: { type: each.type } }),
      ...saying(description, 'Each with', each.properties),
    }
  }
  const isPlain = rest.anyOf === undefined && rest.oneOf === undefined && rest.allOf === undefined
  const shown = isPlain ? { ...(type !== undefined && { type }), ...rest } : {}
  return { ...shown, ...(description !== undefined && { description }) }
}

/** What stands behind a name, with what is said where the name is used. */
function resolved(field: z.core.JSONSchema._JSONSchema | undefined, defs: Named): Schema {
  if (typeof field !== 'object') return {}
  const { $ref, ...own } = field
  return $ref === undefined ? own : { ...resolved(defs[$ref.slice('#/$defs/'.length)], defs), ...own }
}

function saying(
  description: string | undefined,
  word: string,
  properties: Schema['properties'] = {},
): Schema {
  const names = Object.keys(properties)
  const said = [description, names.length > 0 ? `${word} ${names.join(', ')}.` : undefined]
    .filter(Boolean)
    .join(' ')
  return said === '' ? {} : { description: said }
}
