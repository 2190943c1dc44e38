import type { Described } from '../catalogue/described.ts'
import { flagsOf, type Flag } from '../catalogue/flags.ts'
import { commonBeside, ownFlags } from '../words/verb-flags.ts'
import { shellQuoted } from '../words/shell-quoted.ts'
import { commonFlags } from '../words/common-flags.ts'
import { wrapped } from '../shown/plain-text.ts'
import { fieldRow, flagWritten, saidRow } from './flag-rows.ts'
import { rows } from './rows.ts'

const forWhom = {
  anyone: 'For everybody, strangers too.',
  member: 'For people of the department.',
  admin: 'For administrators.',
  system: 'Firsthand itself does it.',
} as const

/** Everything that may be written with one operation. */
export function verbHelp(of: Described, width?: number): string {
  const flags = flagsOf(of)
  const hidden = commonFlags.filter(({ name }) => flags.some((flag) => flag.name === name))
  const parts = [
    wrapped(of.summary, width),
    wrapped(`${forWhom[of.who]}${of.destroys ? ' What it takes away no other act brings back.' : ''}`, width),
    `\nUsage: ${usage(of, flags)}`,
    ...(flags.length > 0 ? ['\nFields:', rows(flags.map(fieldRow), width)] : []),
    '\nFlags:',
    rows([...ownFlags(of), ...commonBeside(flags)].map(saidRow), width),
    ...hidden.map(({ name, about }) =>
      wrapped(
        `--${name} is a field here; “${about}” is said before ${of.noun}: firsthand --${name} …`,
        width,
        '  ',
      ),
    ),
    '\nExample:',
    `  ${exampleOf(of)}`,
  ]
  return parts.join('\n')
}

function usage({ noun, verb }: Described, flags: readonly Flag[]): string {
  const places = flags.filter(({ place }) => place !== undefined).map(({ name }) => `<${name}>`)
  const needed = flags.filter(({ place, required }) => place === undefined && required).map(flagWritten)
  return ['firsthand', noun, verb, ...places, ...needed, '[flags]'].join(' ')
}

/** The operation's own example as a command. */
export function exampleOf(of: Described): string {
  const flags = flagsOf(of)
  const values = Object.entries(of.example).flatMap(([field, value]) => {
    const flag = flags.find((one) => one.field === field)
    return flag === undefined ? [] : [{ flag, value }]
  })
  const placed = values
    .filter(({ flag }) => flag.place !== undefined)
    .toSorted((a, b) => (a.flag.place ?? 0) - (b.flag.place ?? 0))
  const words = [
    ...placed.map(({ value }) => String(value)),
    ...values
      .filter(({ flag }) => flag.place === undefined)
      .flatMap(({ flag, value }) => asFlag(flag, value)),
  ]
  return shellQuoted(['firsthand', of.noun, of.verb, ...words])
}

function asFlag({ name, takes, reads }: Flag, value: unknown): readonly string[] {
  if (takes === 'yes-no') return [value === false ? `--no-${name}` : `--${name}`]
  if (reads) return [`--${name}`, reads === 'lines' ? 'list.csv' : 'picture.png']
  if (takes === 'json') return [`--${name}`, JSON.stringify(value)]
  const text = Array.isArray(value) ? value.map(String).join(',') : String(value)
  return text.startsWith('-') ? [`--${name}=${text}`] : [`--${name}`, text]
}
