import { basename } from 'node:path'
import { flagsOf, type Flag } from '../catalogue/flags.ts'
import type { Described } from '../catalogue/described.ts'
import { misused } from '../command-problem.ts'
import type { Words } from './flags-in.ts'
import { bytesGiven, readGiven } from './read-given.ts'

/** The input of an operation, as far as words say it; what the fields take in the end the operation itself judges. */
export type Input = Record<string, unknown>

/** Makes the input from `--input`, then positional words, then flags: what is said later wins. */
export async function inputOf(described: Described, words: Words, cwd: string): Promise<Input> {
  const flags = flagsOf(described)
  const file = words.given.get('input')?.[0]
  const isField = flags.some(({ name }) => name === 'input')
  const input: Input =
    file === undefined || isField ? {} : wholeInput(await readGiven(file, cwd, 'the input'))
  placed(flags, words.positionals, described, input)
  for (const flag of flags) {
    const given = words.given.get(flag.name)
    if (given === undefined) continue
    if (flag.reads === 'bytes') Object.assign(input, await fileOf(flag, flags, given, cwd))
    else input[flag.field] = flag.reads ? await csvOf(given, cwd) : valueOf(flag, given)
  }
  const lacking = flags.filter(({ required, field }) => required && input[field] === undefined)
  if (lacking.length > 0) throw misused(saidLacking(described, lacking))
  return input
}

function placed(flags: readonly Flag[], words: readonly string[], of: Described, input: Input): void {
  const places = flags
    .filter(({ place }) => place !== undefined)
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
  const beyond = words[places.length]
  if (beyond !== undefined)
    throw misused(
      `“${beyond}” stands alone, and ${of.noun} ${of.verb} takes ${places.length === 0 ? 'flags only' : `only ${places.map(({ name }) => name).join(', ')} like that`}. A text of several words stands in quotes.`,
    )
  for (const [at, word] of words.entries()) {
    const flag = places[at]
    if (flag) input[flag.field] = valueOf(flag, [word])
  }
}

/** A file's lines, as they are; `-` is standard input. A text with a line's end is the list itself. */
const csvOf = async ([given = '']: readonly string[], cwd: string): Promise<string> =>
  given.includes('\n') ? given : readGiven(given, cwd, 'the list')

/** A file's bytes in base64, and what it is called where that is asked for; what was base64 already is taken as it is. */
async function fileOf(
  { field }: Flag,
  flags: readonly Flag[],
  [given = '']: readonly string[],
  cwd: string,
): Promise<Input> {
  if (given.length > 200 && /^[\w+/-]+=*$/.test(given)) return { [field]: given }
  const bytes = await bytesGiven(given, cwd)
  const name = flags.some((one) => one.field === `${field}Name`) ? { [`${field}Name`]: basename(given) } : {}
  return { [field]: bytes.toString('base64'), ...name }
}

function wholeInput(text: string): Input {
  const read = jsonOf(text, '--input')
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read }
  throw misused('--input takes one JSON object: {"name": "…"}')
}

function valueOf(flag: Flag, given: readonly string[]): unknown {
  if (!flag.many) return single(flag, given[0] ?? '')
  const [only, ...more] = given
  if (flag.takes === 'json' && more.length === 0 && only?.trimStart().startsWith('['))
    return jsonOf(only, `--${flag.name}`)
  if (more.length === 0 && flag.splits) return only
  const parts =
    flag.takes === 'json' ? given : given.flatMap((text) => text.split(',').map((part) => part.trim()))
  return parts.filter((part) => part !== '').map((part) => single(flag, part))
}

/** What does not look like it goes on as it is: the operation says best what it wants. */
function single({ takes, name }: Flag, text: string): unknown {
  if (takes === 'json') return jsonOf(text, `--${name}`)
  if (takes === 'yes-no') return text === 'true'
  if (takes === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return text
}

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (fault) {
    throw misused(`${where} takes JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

/** All at once, each with what the operation says when it is missing. */
function saidLacking({ noun, verb }: Described, lacking: readonly Flag[]): string {
  const lines = lacking.map(({ name, place, about }) =>
    `  ${place === undefined ? `--${name}` : `<${name}>`}  ${about}`.trimEnd(),
  )
  return [`${noun} ${verb} needs more:`, ...lines, `See: firsthand help ${noun} ${verb}`].join('\n')
}
