/** What stands on a card; undefined and empty fields are left out. */
export interface CardFields {
  /** uuid, so that an address book takes the next card for the same person. */
  readonly id: string
  readonly name: string
  readonly title?: string | undefined
  /** The handbook, then the team. */
  readonly organisation: readonly string[]
  readonly email?: string | undefined
  readonly zone?: string | undefined
}

/** A card for an address book, version 4.0 (RFC 6350). */
export function vcard({ id, name, title, organisation, email, zone }: CardFields): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    ...(title ? [`TITLE:${escaped(title)}`] : []),
    ...(organisation.length > 0 ? [`ORG:${organisation.map(escaped).join(';')}`] : []),
    ...(email ? [`EMAIL;TYPE=work:${escaped(email)}`] : []),
    ...(zone ? [`TZ:${escaped(zone)}`] : []),
    'END:VCARD',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Commas, semicolons and backslashes mean something (3.4); a line break is written as one (4.1). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/\r\n|[\r\n]/g, String.raw`\n`)

/** Octets that one line holds without its break (3.2). */
const most = 75

/** Longer lines go on after a break and a space, never within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > most) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
