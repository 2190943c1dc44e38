import { describe, expect, test } from 'vitest'
import { contributed } from '../../../app.ts'
import { commandNamed } from '../commands.ts'
import { exampleOf, verbHelp } from '../help/verb-help.ts'
import { commonFlags } from '../words/common-flags.ts'
import { flagsIn } from '../words/flags-in.ts'
import { inputOf } from '../words/input-of.ts'
import { knownFlags, ownFlags } from '../words/verb-flags.ts'
import { describedOf } from './described.ts'
import { flagsOf } from './flags.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const operations = [...contributed.operations, ...contributed.questions]
const described = describedOf(operations, today)

/** A command as a shell takes it apart. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+|''/g)].map(([word]) =>
    word.replaceAll(/'([^']*)'/g, '$1').replaceAll(String.raw`\'`, "'"),
  )

test('every operation that people may do has its command, and none stands in another’s place', () => {
  expect(described.map(({ name }) => name)).toEqual(
    operations.filter(({ who }) => who !== 'system').map(({ name }) => name),
  )
  for (const { noun } of described) expect(commandNamed(noun)).toBeUndefined()
})

describe.each(described.map((one) => [`${one.noun} ${one.verb}`, one] as const))('%s', (_, one) => {
  test('its example, as help shows it, is read back as the example', async () => {
    const [program, noun, verb, ...words] = wordsOf(exampleOf(one))
    expect([program, noun, verb]).toEqual(['firsthand', one.noun, one.verb])
    // A file is named, and there is none here.
    if (flagsOf(one).some(({ field, reads }) => reads && field in one.example)) return
    const operation = operations.find(({ name }) => name === one.name)
    const read = await inputOf(one, flagsIn(words, knownFlags(one)), '/')
    expect(operation?.input.parse(read)).toEqual(operation?.input.parse(one.example))
  })

  test('no field hides a flag that is asked for in every verb', () => {
    const fields = flagsOf(one).map(({ name }) => name)
    const hidden = fields.filter((name) => ['json', 'help', 'may-i', 'input', 'as'].includes(name))
    expect(hidden).toEqual([])
    const names = knownFlags(one).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('its help names every field and flag', () => {
    const help = verbHelp(one, 80)
    for (const { name } of flagsOf(one)) expect(help).toContain(name)
    for (const { name } of ownFlags(one)) expect(help).toContain(`--${name}`)
    for (const { name } of commonFlags) expect(help).toContain(`--${name}`)
  })
})
