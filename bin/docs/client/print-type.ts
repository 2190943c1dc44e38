import type { JsonSchema } from '#api'

interface Way {
  /** Spaces before a line. */
  readonly indent?: string
  /** Who writes it may leave a field undefined. */
  readonly input?: boolean
}

/** A JSON Schema as a TypeScript type. */
export function printType(shape: JsonSchema | boolean | undefined, way: Way = {}): string {
  if (typeof shape !== 'object') return 'unknown'
  const { $ref, type, items, prefixItems, properties, additionalProperties } = shape
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1)
  if ('const' in shape) return literal(shape.const)
  if (shape.enum) return shape.enum.map(literal).join(' | ')
  const either = shape.anyOf ?? shape.oneOf
  if (either) return [...new Set(either.map((one) => printType(one, way)))].join(' | ')
  if (prefixItems) return `readonly [${prefixItems.map((one) => printType(one, way)).join(', ')}]`
  if (type === 'array') return listOf(printType(items, way))
  if (properties) return printObject(shape, way)
  if (typeof additionalProperties === 'object')
    return `Readonly<Record<string, ${printType(additionalProperties, way)}>>`
  return [...new Set([type ?? 'unknown'].flat().map((one) => plain[one] ?? one))].join(' | ')
}

const plain: Readonly<Record<string, string>> = { integer: 'number', object: 'Record<string, never>' }

const listOf = (item: string): string => (/[ |]/.test(item) ? `readonly (${item})[]` : `readonly ${item}[]`)

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'` : JSON.stringify(value)

/** An object, a field a line; each with what is said of it. */
function printObject({ properties = {}, required = [] }: JsonSchema, way: Way): string {
  const { indent = '', input = false } = way
  const fields = Object.entries(properties).map(([name, of]) => {
    const needed = required.includes(name)
    const key = /^\w+$/.test(name) ? name : `'${name}'`
    const said = of.description === undefined ? '' : `${indent}  /** ${of.description} */\n`
    const printed = printType(of, { indent: `${indent}  `, input })
    return `${said}${indent}  readonly ${key}${needed ? '' : '?'}: ${printed}${!needed && input ? ' | undefined' : ''}`
  })
  return fields.length === 0 ? 'Record<string, never>' : `{\n${fields.join('\n')}\n${indent}}`
}
