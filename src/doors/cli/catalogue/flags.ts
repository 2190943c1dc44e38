import { paramsOf } from '#kernel'
import type { JsonSchema } from '#api'
import type { Described } from './described.ts'
import { formsOf } from './forms-of.ts'

/** A field of an operation as a flag. */
export interface Flag {
  /** `starts-on` */
  readonly name: string
  /** `startsOn` */
  readonly field: string
  readonly takes: 'text' | 'number' | 'yes-no' | 'json'
  /** What help shows in the value's place: `day`. */
  readonly placeholder: string
  /** May be given several times. */
  readonly many: boolean
  /** Whether one text stands for a list as well: the operation splits it at commas itself. */
  readonly splits: boolean
  readonly choices: readonly string[]
  readonly required: boolean
  readonly about: string
  /** What a file that is named in its place is read as: text of lines, or bytes, which go in base64. */
  readonly reads: 'lines' | 'bytes' | undefined
  /** Its place in the address: such a field is written without its flag as well. */
  readonly place: number | undefined
}

/** `startsOn` → `starts-on` */
const kebab = (field: string): string =>
  field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

/** The flags of an operation, in the order of its fields. */
export function flagsOf({ input, at: { path }, hints }: Described): readonly Flag[] {
  const places = paramsOf(path)
  return Object.entries(input.properties ?? {}).map(([field, of]) => {
    const required = input.required?.includes(field) ?? false
    const place = places.indexOf(field)
    const said = typeof of === 'object' ? of.description : undefined
    const about = said ?? hints[field] ?? ''
    const reads = field === 'csv' ? 'lines' : isBytes(of) ? 'bytes' : undefined
    const file = { reads, ...(reads && { placeholder: 'file' }) } as const
    const at = place < 0 ? undefined : place
    return { ...formOf(of), ...file, name: kebab(field), field, required, about, place: at }
  })
}

/** By the keyword that JSON Schema has for it. */
const isBytes = (schema: JsonSchema | boolean): boolean =>
  formsOf(schema).some((form) => form['contentEncoding'] === 'base64')

function formOf(
  schema: JsonSchema | boolean,
): Pick<Flag, 'takes' | 'placeholder' | 'many' | 'splits' | 'choices'> {
  const forms = formsOf(schema)
  const lists = forms.filter(({ type }) => type === 'array')
  const single = forms.filter(({ type }) => type !== 'array' && type !== 'null')
  const all = [...single, ...lists.flatMap(({ items }) => formsOf(items))]
  const types = new Set(all.map(({ type }) => type))
  const choices = all.flatMap((form) => form.enum ?? ('const' in form ? [form.const] : []))
  return {
    takes: takesOf(types),
    placeholder: choices.length > 0 ? choices.join('|') : placeholderOf(all, types),
    many: lists.length > 0,
    splits: single.some(({ type }) => type === 'string'),
    choices: choices.map(String),
  }
}

function takesOf(types: ReadonlySet<JsonSchema['type']>): Flag['takes'] {
  if (types.has('object')) return 'json'
  if (types.has('string')) return 'text'
  if (types.has('integer') || types.has('number')) return 'number'
  return types.has('boolean') ? 'yes-no' : 'text'
}

const formats: Readonly<Record<string, string>> = {
  date: 'day',
  uuid: 'id',
  'date-time': 'instant',
  uri: 'address',
}

function placeholderOf(forms: readonly JsonSchema[], types: ReadonlySet<JsonSchema['type']>): string {
  if (types.has('integer') || types.has('number')) return 'number'
  if (types.has('object')) return 'json'
  return forms.map(({ format }) => formats[format ?? '']).find((name) => name !== undefined) ?? 'text'
}
