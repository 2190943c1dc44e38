import type { JsonSchema } from '#api'

/** Bounds that only say "a number that a computer can hold". */
const boundless = (bound: number): boolean => Math.abs(bound) >= Number.MAX_SAFE_INTEGER

/** A schema in a few words: `text, at least 3 characters`, `"low" or "high"`, `list of text`. */
export function inWords(schema: JsonSchema | boolean): string {
  if (typeof schema === 'boolean') return 'anything'
  const choices = schema.enum ?? ('const' in schema ? [schema.const] : undefined)
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(' or ')
  const either = schema.anyOf ?? schema.oneOf
  if (either) return [...new Set(either.map(inWords))].join(' or ')
  return [typeInWords(schema), ...bounds(schema)].join(', ')
}

function typeInWords({ type, format, items, properties }: JsonSchema): string {
  const names = typeof type === 'string' ? [type] : (type ?? [])
  if (names.length > 1) return names.map((one) => typeInWords({ type: one })).join(' or ')
  switch (names[0]) {
    case 'string':
      return format === 'date' ? 'day' : (format ?? 'text')
    case 'integer':
      return 'whole number'
    case 'boolean':
      return 'yes or no'
    case 'array':
      return items === undefined ? 'list' : `list of ${inWords(items)}`
    case 'object':
      return properties ? `map with ${Object.keys(properties).join(', ')}` : 'map'
    default:
      return names[0] ?? 'anything'
  }
}

function bounds({ minLength, maxLength, minimum, maximum }: JsonSchema): string[] {
  const said: string[] = []
  if (minLength !== undefined && minLength > 1) said.push(`at least ${minLength} characters`)
  if (maxLength !== undefined) said.push(`at most ${maxLength} characters`)
  if (minimum !== undefined && !boundless(minimum)) said.push(`at least ${minimum}`)
  if (maximum !== undefined && !boundless(maximum)) said.push(`at most ${maximum}`)
  return said
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** One row for each key: name, what it takes, whether it must be there, what it means. */
export function schemaTable(schema: JsonSchema, first: string): string[] {
  const keys = Object.entries(schema.properties ?? {})
  if (keys.length === 0) return []
  const rows = keys.map(([key, of]) => {
    const needed = schema.required?.includes(key) ? 'yes' : ''
    const meaning = typeof of === 'boolean' ? '' : (of.description ?? '')
    return `| \`${key}\` | ${cell(inWords(of))} | ${needed} | ${cell(meaning)} |`
  })
  return [`| ${first} | takes | needed | means |`, '| --- | --- | --- | --- |', ...rows, '']
}
