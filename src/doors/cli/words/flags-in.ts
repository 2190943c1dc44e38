import { parseArgs } from 'node:util'
import { nearestName } from '#kernel'
import { misused } from '../command-problem.ts'

/** A flag as far as reading words needs it. */
export interface KnownFlag {
  /** Without `--`; further spellings in `also`. */
  readonly name: string
  readonly also?: readonly string[]
  readonly short?: string
  /** Takes a value; a switch otherwise. */
  readonly value: boolean
  /** May be given several times. */
  readonly many?: boolean
}

/** What was written: values by the flag's name, and the words that stand for themselves. */
export interface Words {
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/** Reads words against the flags that are known there; every other flag is named, with the nearest that exists. */
export function flagsIn(args: readonly string[], known: readonly KnownFlag[]): Words {
  const byWord = new Map(
    known.flatMap((flag) => [flag.name, ...(flag.also ?? [])].map((name) => [name, flag])),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options: optionsOf(byWord),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const no =
      !byWord.has(token.name) && token.name.startsWith('no-') ? byWord.get(token.name.slice(3)) : undefined
    const flag = byWord.get(token.name) ?? no
    if (flag === undefined || (no !== undefined && no.value)) throw unknownFlag(token.rawName, byWord)
    const value = flag.value ? valueOf(token, byWord) : switched(token, no !== undefined)
    const before = given.get(flag.name)
    if (before !== undefined && flag.value && flag.many !== true)
      throw misused(`${token.rawName} stands here twice; it takes one value.`)
    given.set(flag.name, [...(before ?? []), value])
  }
  return { given, positionals }
}

type Token = {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** A flag where a value should be was meant as a flag; `--why=--json` says otherwise. */
function valueOf({ rawName, value, inlineValue }: Token, known: ReadonlyMap<string, KnownFlag>): string {
  if (value === undefined) throw misused(`${rawName} takes a value: ${rawName} …`)
  const word = /^--([\w-]+)/.exec(value)?.[1]
  if (inlineValue !== true && word !== undefined && known.has(word))
    throw misused(
      `${rawName} takes a value, and ${value} stands there. If that is the value: ${rawName}=${value}`,
    )
  return value
}

function switched({ rawName, value }: Token, no: boolean): string {
  if (value === undefined) return no ? 'false' : 'true'
  if (no || !['true', 'false'].includes(value))
    throw misused(`${rawName} is on or off and takes no value but true or false.`)
  return value
}

function unknownFlag(rawName: string, known: ReadonlyMap<string, KnownFlag>): Error {
  if (!rawName.startsWith('--'))
    return misused(
      `There is no flag ${rawName}. If that is a value, write -- before it, or = between flag and value.`,
    )
  const near = nearestName(rawName.slice(2), known.keys())
  const names = [...new Set([...known.values()].map(({ name }) => `--${name}`))]
  return misused(
    `There is no flag ${rawName}${near === undefined ? ` here. There are ${names.join(', ')}.` : `. Did you mean --${near}?`}`,
  )
}

function optionsOf(known: ReadonlyMap<string, KnownFlag>) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {}
  for (const [word, { value, short, name }] of known)
    options[word] = { type: value ? 'string' : 'boolean', ...(short && word === name ? { short } : {}) }
  return options
}
