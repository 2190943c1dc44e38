import type { Flag } from '../catalogue/flags.ts'
import type { SaidFlag } from '../words/common-flags.ts'

/** How a field is written: `--places text …`, `--kind invoice|offer`. */
export function flagWritten({ name, takes, many, choices }: Flag): string {
  if (takes === 'yes-no') return `--${name}`
  const value = choices.length > 0 ? choices.join('|') : takes === 'json' ? 'json' : takes
  return `--${name} ${value}${many ? ' …' : ''}`
}

export const fieldRow = (flag: Flag): readonly [string, string] => {
  const name = flag.place === undefined ? flagWritten(flag) : `<${flag.name}>`
  const notes = [flag.required ? 'needed' : '', flag.field === 'csv' ? 'a file, - for standard input' : '']
  return [name, [flag.about, notes.filter(Boolean).map((note) => `(${note})`).join(' ')].filter(Boolean).join(' ')]
}

export const saidRow = ({ name, short, value, placeholder, about, env }: SaidFlag): readonly [string, string] => [
  `${short === undefined ? '' : `-${short}, `}--${name}${value ? ` ${placeholder ?? 'text'}` : ''}`,
  env === undefined ? about : `${about} (${env})`,
]
