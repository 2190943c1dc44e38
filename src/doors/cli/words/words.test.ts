import { expect, test } from 'vitest'
import { z } from 'zod'
import { describedOf } from '../catalogue/described.ts'
import { flagsOf } from '../catalogue/flags.ts'
import { joinedWords } from '../completion/joined-words.ts'
import { flagsIn } from './flags-in.ts'
import { inputOf } from './input-of.ts'
import { shellQuoted } from './shell-quoted.ts'
import { knownFlags } from './verb-flags.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const [plan] = describedOf(
  [
    {
      name: 'campaigns.plan',
      does: 'act',
      at: { method: 'POST', path: '/campaigns/:number/days' },
      summary: 'Plans.',
      who: 'member',
      input: z.object({
        number: z.int(),
        startsOn: z.iso.date('Say on which day.'),
        places: z.union([z.string(), z.array(z.string())]).optional(),
        labels: z.array(z.string()).optional(),
        parts: z.array(z.object({ name: z.string() })).optional(),
        paid: z.boolean().optional(),
        seats: z.number().optional(),
        kind: z.enum(['big', 'small']).optional(),
        url: z.url().optional(),
      }),
      example: () => ({ number: 1, startsOn: '2027-02-01' }),
    },
  ],
  today,
)
if (plan === undefined) throw new Error('nothing was described')

const read = (...words: readonly string[]) => inputOf(plan, flagsIn(words, knownFlags(plan)), '/')
const day = ['7', '--starts-on', '2027-02-01']
const dayInput = { number: 7, startsOn: '2027-02-01' }

test.each<[string, readonly string[], object]>([
  ['a place of the address stands alone', [...day], {}],
  ['camel and kebab are the same flag', ['7', '--startsOn=2027-02-01'], {}],
  ['a value that begins with a dash', [...day, '--kind', '-big-'], { kind: '-big-' }],
  ['a value that begins with two dashes', [...day, '--kind=--big'], { kind: '--big' }],
  ['an empty text stays one', [...day, '--kind', ''], { kind: '' }],
  [
    'one text for a list that is split by the act',
    [...day, '--places', 'Hanoi, Pune'],
    { places: 'Hanoi, Pune' },
  ],
  [
    'several of them',
    [...day, '--places', 'Hanoi', '--places', 'Hue, old town'],
    { places: ['Hanoi', 'Hue', 'old town'] },
  ],
  ['a list that takes nothing else', [...day, '--labels', 'a,b'], { labels: ['a', 'b'] }],
  ['a list of one', [...day, '--labels', 'a'], { labels: ['a'] }],
  [
    'things as JSON',
    [...day, '--parts', '{"name":"x"}', '--parts', '{"name":"y"}'],
    { parts: [{ name: 'x' }, { name: 'y' }] },
  ],
  ['yes', [...day, '--paid'], { paid: true }],
  ['no', [...day, '--no-paid'], { paid: false }],
  ['a number', [...day, '--seats', '2.5'], { seats: 2.5 }],
  ['what is no number is left to the act to refuse', [...day, '--seats', 'many'], { seats: 'many' }],
  [
    'a field hides a common flag of its name',
    [...day, '--url', 'https://example.org'],
    { url: 'https://example.org' },
  ],
  ['after -- everything stands alone', ['--starts-on', '2027-02-01', '--', '7'], {}],
])('%s', async (_, words, more) => {
  expect(await read(...words)).toEqual({ ...dayInput, ...more })
})

test.each<[string, readonly string[], string]>([
  ['an unknown flag is named with the nearest', [...day, '--start-on', 'x'], 'Did you mean --starts-on?'],
  ['a flag where its value should be', ['7', '--starts-on', '--paid'], '--starts-on=--paid'],
  ['a flag without its value', ['7', '--starts-on'], '--starts-on takes a value'],
  ['a flag given twice', [...day, '--kind', 'big', '--kind', 'small'], 'stands here twice'],
  ['a word too many', [...day, 'more'], '“more” stands alone'],
  ['all that is missing at once', [], '<number>'],
  ['broken JSON', [...day, '--parts', '{'], '--parts takes JSON'],
  ['a negative number that stands alone', ['-7', '--starts-on', '2027-02-01'], 'There is no flag -7'],
])('%s is said', async (_, words, said) => {
  await expect((async () => read(...words))()).rejects.toThrow(said)
})

test('missing fields are named with what they ask for', async () => {
  await expect(read('7')).rejects.toThrow('--starts-on  Say on which day.')
})

test('flags say their form and choices', () => {
  const flags = new Map(flagsOf(plan).map((flag) => [flag.name, flag]))
  expect(flags.get('starts-on')).toMatchObject({ field: 'startsOn', placeholder: 'day', required: true })
  expect(flags.get('number')).toMatchObject({ place: 0, takes: 'number' })
  expect(flags.get('kind')?.choices).toEqual(['big', 'small'])
})

test('words that bash took apart are one flag and its value again', () => {
  expect(joinedWords(['campaigns', 'plan', '--team', '=', 'fi'])).toEqual([
    'campaigns',
    'plan',
    '--team',
    'fi',
  ])
  expect(joinedWords(['plan', '--team', '='])).toEqual(['plan', '--team', ''])
  expect(joinedWords(['plan', '--team=fi'])).toEqual(['plan', '--team', 'fi'])
})

test('a command that is shown can be pasted', () => {
  expect(shellQuoted(['firsthand', '--why', "it's $5", ''])).toBe(String.raw`firsthand --why 'it'\''s $5' ''`)
})
