import { expect, test } from 'vitest'
import { partFaults, partsOf, seenText } from './parts.ts'
import { sightOf, strangers } from './readers.ts'

const text = `Everybody reads this.

::: internal
Who works here reads this.

::: confidential @noor, Chief Marketing Officer
Two read this.
:::

And this again.
:::

The end.`

const [noor, mei, chief] = [
  sightOf(['noor']),
  sightOf(['mei', 'field-apac']),
  sightOf(['adaeze', 'chief marketing officer']),
]
const read = (...args: Parameters<typeof seenText>) =>
  seenText(...args)
    .split('\n')
    .filter((line) => /read|again|end/.test(line))

test('strangers read what is public, whoever works here what is internal, the named what is theirs', () => {
  expect(read(text, strangers)).toEqual(['Everybody reads this.', 'The end.'])
  expect(read(text, mei)).toEqual([
    'Everybody reads this.',
    'Who works here reads this.',
    'And this again.',
    'The end.',
  ])
  for (const sight of [noor, chief]) expect(read(text, sight)).toContain('Two read this.')
})

test('every line that is left keeps its number', () => {
  const seen = seenText(text, strangers).split('\n')
  expect(seen.length).toBe(text.split('\n').length)
  expect(seen.indexOf('The end.')).toBe(text.split('\n').indexOf('The end.'))
})

test('a part inside another is for those who may read both', () => {
  const odd = '::: confidential mei\n::: confidential noor\nsecret\n:::\n:::'
  expect(seenText(odd, noor)).not.toContain('secret')
  expect(seenText(odd, mei)).not.toContain('secret')
  expect(seenText(odd, sightOf(['mei', 'noor']))).toContain('secret')
})

test.each([
  ['never closed', 'open\n::: internal\nsecret\n\n# Next\nsecret'],
  ['quoted', '> ::: internal\n> secret\n> :::\n'],
  ['in a list', '- ::: internal\n  secret\n  :::'],
  ['numbered', '1. ::: internal\n   secret'],
  ['below a backtick that was never closed', '```\ncode\n::: internal\nsecret\n:::'],
  ['with more colons, capitals and no space', ':::::Internal\nsecret\n:::::'],
  ['after spaces that are none', '\u00a0::: internal\nsecret\n:::'],
  ['for nobody', '::: confidential\nsecret\n:::'],
  ['with a letter left out', '::: confidental noor\nsecret\n:::'],
  ['with two letters that changed places', '::: intenral\nsecret\n:::'],
  ['written as a class', '::: {.confidential}\nsecret\n:::'],
  ['after signs that nobody sees', '\u200B\u00AD::: internal\nsecret\n:::'],
  ['around a box of another kind', '::: internal\n::: tip\nhere\n:::\nsecret\n:::'],
])('what was meant to be hidden is hidden: %s', (_, written) => {
  expect(seenText(written, strangers)).not.toContain('secret')
})

test('what nobody closed is said so', () => {
  expect(partsOf('::: internal\nx').map(({ closed, lines }) => ({ closed, lines }))).toEqual([
    { closed: false, lines: [1, 2] },
  ])
  expect(partsOf(text).every(({ closed }) => closed)).toBe(true)
})

test('a misspelt word closes to those it was meant to, and is said with its line', () => {
  const written = 'open\n::: Confidencial @noor\nsecret\n:::\n::: internal\nrest'
  expect(seenText(written, noor)).toContain('secret')
  expect(seenText(written, mei)).not.toContain('secret')
  const said = partFaults(written, partsOf(written)).map(({ code, line }) => [code, line])
  expect(said).toEqual([
    ['part-misspelt', 2],
    ['part-unended', 5],
  ])
})

test('three colons of other kinds hide nothing', () => {
  const other =
    '::: tip\nUse it.\n:::\n\n::: information\n:::\n\n::: details Internals\n:::\n\n::: interview\n:::\n\nAn internal matter ::: internal affairs'
  expect(seenText(other, strangers)).toBe(other)
})
