import { invalid, type FieldFault } from '#kernel'

/** What a sent form holds: text fields by name; several of one name are joined as lines. */
export type Fields = Readonly<Record<string, string>>

const unreadable = 'This holds characters that cannot be read as text.'

const text = (encoded: string): string => decodeURIComponent(encoded.replaceAll('+', ' '))

/**
 * Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1), but refuses, with the field's name, bytes that are not
 * UTF-8 and the NUL character, which no text in the database can hold.
 */
export function readForm(body: string): Fields {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  const faults: FieldFault[] = []
  for (const pair of body.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    const field = readText(name)
    const content = readText(value)
    if (field === undefined || content === undefined)
      faults.push({ field: field ?? name, message: unreadable })
    else fields[field] = fields[field] === undefined ? content : `${fields[field]}\n${content}`
  }
  if (faults.length > 0) throw invalid(faults)
  return fields
}

function readText(encoded: string): string | undefined {
  try {
    const read = text(encoded)
    return read.includes('\0') ? undefined : read.replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

/** Refuses, with the field's name, what no text in the database can hold; addresses and chosen ways may bring it too. */
export function mustBeText(fields: Iterable<readonly [field: string, value: string]>): void {
  const faults = [...fields]
    .filter(([, value]) => value.includes('\0'))
    .map(([field]) => ({ field, message: unreadable }))
  if (faults.length > 0) throw invalid(faults)
}

/**
 * The fields as an act's input: what was left empty was not said. `answers.idea` is the field `idea` of `answers`, as
 * refusals name it.
 */
export function inputOf(fields: Fields): Record<string, string | Record<string, string>> {
  const said = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  const inside = Map.groupBy(said, ([name]) => /^(\w+)\.[\w-]+$/.exec(name)?.[1])
  const plain = inside.get(undefined) ?? []
  const nested = [...inside].flatMap(([of, within]) =>
    of === undefined
      ? []
      : [
          [
            of,
            Object.fromEntries(within.map(([name, value]) => [name.slice(of.length + 1), value])),
          ] as const,
        ],
  )
  return Object.fromEntries([...plain, ...nested])
}

/** What a form with files holds. */
export interface Sent {
  readonly fields: Fields
  /** Content of the chosen files, in base64. */
  readonly files: Fields
  /** What they are called where they came from. */
  readonly names: Fields
}

/** Reads `multipart/form-data` (RFC 7578): text as above, and files; one that was not chosen is not there. */
export async function readParts(body: ArrayBuffer, type: string): Promise<Sent> {
  const parts = await partsOf(body, type)
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  const files: Record<string, string> = Object.create(null) as Record<string, string>
  const names: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of parts) {
    if (typeof value === 'string') {
      const content = value.replaceAll('\r\n', '\n')
      fields[name] = fields[name] === undefined ? content : `${fields[name]}\n${content}`
    } else if (value.size > 0 || value.name !== '') {
      names[name] = value.name.replaceAll('\0', '')
      files[name] = Buffer.from(await value.arrayBuffer()).toString('base64')
    }
  }
  mustBeText(Object.entries(fields))
  return { fields, files, names }
}

async function partsOf(body: ArrayBuffer, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw invalid([{ field: '', message: 'This form did not arrive whole. Send it again.' }])
  }
}
