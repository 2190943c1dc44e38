import { unfolded, type Described, type JsonSchema } from '../json-schema.ts'

interface FieldListProps {
  readonly of: Described
  /** What is said of a field that has to be there; nothing unless given. */
  readonly needed?: string
  /** What is said where there are no fields. */
  readonly none: string
}

/** The fields of an object, and of the lists and objects in it one level down. */
export function FieldList({ of: { schema, named }, needed: mark, none }: FieldListProps) {
  const rows = rowsOf(schema, named)
  if (rows.length === 0) return <p>{none}</p>
  return (
    <dl class="api-fields">
      {rows.map(({ name, takes, needed, means }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {needed && mark}
          </dt>
          <dd>
            {takes}
            {means && `. ${means}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface Row {
  readonly name: string
  readonly takes: string
  readonly needed: boolean
  readonly means: string | undefined
}

function rowsOf(schema: JsonSchema, named: Described['named']): readonly Row[] {
  const object = unfolded(schema, named).find(({ properties }) => properties !== undefined)
  return Object.entries(object?.properties ?? {}).map(([name, of]) => {
    const inside = unfolded(of, named).flatMap(({ properties = {} }) => Object.keys(properties))
    return {
      name,
      takes: inWords(of) + (inside.length > 0 ? ` with ${[...new Set(inside)].join(', ')}` : ''),
      needed: object?.required?.includes(name) ?? false,
      means: of.description,
    }
  })
}

/** A shape in a few words: `text`, `whole number`, `list of text`. */
function inWords(schema: JsonSchema | boolean | undefined): string {
  if (typeof schema !== 'object') return 'anything'
  const { $ref, type, format, items, anyOf, oneOf } = schema
  if ($ref !== undefined) return `a ${$ref.slice($ref.lastIndexOf('/') + 1)}`
  if (schema.enum) return schema.enum.map(String).join(' or ')
  if ('const' in schema) return String(schema.const)
  const either = anyOf ?? oneOf
  if (either) return [...new Set(whole(either).map(inWords))].join(' or ')
  if (type === 'array') return items === undefined ? 'list' : `list of ${inWords(items)}`
  if (format !== undefined) return formats[format] ?? format
  return [type ?? 'anything']
    .flat()
    .map((one) => types[one] ?? one)
    .join(' or ')
}

/** A number that may come as digits is a number; a yes or no in words is a yes or no. */
const whole = (either: readonly JsonSchema[]): readonly JsonSchema[] =>
  either.some(({ type }) => type === 'integer' || type === 'boolean')
    ? either.filter(({ type }) => type !== 'string')
    : either

const formats: Readonly<Record<string, string>> = { date: 'day', 'date-time': 'instant' }
const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'object',
}
