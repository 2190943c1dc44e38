import type { Described } from '../catalogue/described.ts'
import { flagsOf, type Flag } from '../catalogue/flags.ts'
import { commonFlags, type SaidFlag } from './common-flags.ts'
import type { KnownFlag } from './flags-in.ts'

const input: SaidFlag = {
  name: 'input',
  value: true,
  placeholder: 'file.json',
  completes: 'file',
  about: 'all fields as one JSON object, - from standard input; flags win over it',
}
const mayI: SaidFlag = {
  name: 'may-i',
  value: false,
  about: 'asks whether it would be allowed and changes nothing',
}
const key: SaidFlag = {
  name: 'key',
  value: true,
  placeholder: 'text',
  about: 'done once however often it is sent with this key',
}
const only: SaidFlag = {
  name: 'fields',
  value: true,
  placeholder: 'names',
  about: 'answers these fields only, with commas between them',
}
const all: SaidFlag = { name: 'all', value: false, about: 'goes on to the end of the list' }

/** The flags of an operation that are not its fields. A field of the same name goes before. */
export function ownFlags(described: Described): readonly SaidFlag[] {
  const fields = flagsOf(described)
  const pages = fields.some(({ field }) => field === 'after')
  const own = described.does === 'act' ? [mayI, key, only, input] : [only, ...(pages ? [all] : []), input]
  return withoutFields(own, fields)
}

/** The common flags that no field hides: those are given before the operation's name. */
export const commonBeside = (fields: readonly Flag[]): readonly SaidFlag[] =>
  withoutFields(commonFlags, fields)

const withoutFields = (flags: readonly SaidFlag[], fields: readonly Flag[]): readonly SaidFlag[] =>
  flags.filter(({ name }) => !fields.some((field) => field.name === name))

/** Every flag that may stand after the operation's name. */
export function knownFlags(described: Described): readonly KnownFlag[] {
  const fields = flagsOf(described)
  return [
    ...fields.map(({ name, field, takes, many }) => ({
      name,
      ...(field === name ? {} : { also: [field] }),
      value: takes !== 'yes-no',
      many,
    })),
    ...ownFlags(described),
    ...commonBeside(fields),
  ]
}
