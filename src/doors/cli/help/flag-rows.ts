import type { Flag } from '../catalogue/flags.ts'
import type { SaidFlag } from '../words/common-flags.ts'

/** How a field is written: `--places text …`, `--kind invoice|offer`. */
export const flagWritten = ({ name, takes, many, placeholder }: Flag): string =>
  takes === 'yes-no' ? `--${name}` : `--${name} ${placeholder}${many ? ' …' : ''}`

const whatFile = { lines: 'a file, - for standard input', bytes: 'a file', none: '' }

export const fieldRow = (flag: Flag): readonly [string, string] => {
  const name = flag.place === undefined ? flagWritten(flag) : `<${flag.name}>`
  const notes = [flag.required ? 'needed' : '', whatFile[flag.reads ?? 'none']]
  return [
    name,
    [
      flag.about,
      notes
        .filter(Boolean)
        .map((note) => `(${note})`)
        .join(' '),
    ]
      .filter(Boolean)
      .join(' '),
  ]
}

export const saidRow = ({
  name,
  short,
  value,
  placeholder,
  about,
  env,
}: SaidFlag): readonly [string, string] => [
  `${short === undefined ? '' : `-${short}, `}--${name}${value ? ` ${placeholder ?? 'text'}` : ''}`,
  env === undefined ? about : `${about} (${env})`,
]
