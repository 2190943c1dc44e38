import { expect, test } from 'vitest'
import { contributed } from '../../../app.ts'
import { describedOf } from '../catalogue/described.ts'
import { offersFor } from './offers-for.ts'
import type { Source } from './source-of.ts'

const described = describedOf(
  [...contributed.operations, ...contributed.bound, ...contributed.questions],
  Temporal.PlainDate.from('2027-01-14'),
)
const kinds = ['limit', 'meeting', 'team']

/** The words that are offered, and the lists of the house that were looked in. */
async function offered(...words: readonly string[]) {
  const asked: Source[] = []
  const lookUp = (from: Source) => {
    asked.push(from)
    return Promise.resolve([{ word: 'found' }])
  }
  const offers = await offersFor(words, { described, kinds, lookUp })
  return { words: typeof offers === 'string' ? offers : offers.map(({ word }) => word), asked }
}
const inPeople = { words: ['found'], asked: [{ nouns: ['people'], field: 'handle', given: {} }] }

test('the name of a rule is looked for among the rules of its kind', async () => {
  expect(await offered('rules', 'show', 'limit', 'pa')).toEqual({
    words: ['found'],
    asked: [{ nouns: ['rules'], field: 'name', given: { kind: 'limit' } }],
  })
})

test('kinds of rules are the kinds of definition; kinds of rows are those of rows', async () => {
  for (const words of [
    ['rules', 'list', '--kind', 'l'],
    ['rules', 'show', ''],
    ['decisions', 'list', ''],
  ])
    expect(await offered(...words)).toEqual({ words: kinds, asked: [] })
  expect((await offered('facts', 'list', '--kind', '')).words).toEqual(['campaigns', 'people', 'leaves'])
})

test('handles are offered where a person is named', async () => {
  for (const words of [
    ['people', 'show', ''],
    ['sessions', 'see-as', '--handle', ''],
    ['--as', ''],
    ['campaigns', 'list', '--as', ''],
    ['mcp', '--as', ''],
  ])
    expect(await offered(...words)).toEqual(inPeople)
})

test('what is named by its number or id is looked for in the list of the same', async () => {
  const { asked } = await offered('campaigns', 'cancel', '')
  expect(asked).toEqual([{ nouns: ['campaigns'], field: 'number', given: {} }])
  expect((await offered('webhooks', 'pause', '')).asked[0]?.nouns).toEqual(['webhooks'])
})

test('nothing is offered for what only the writer knows', async () => {
  for (const words of [
    ['campaigns', 'plan', '--name', ''],
    ['pages', 'show', '--url', ''],
    ['rules', 'list', '--words', ''],
    ['webhooks', 'replay', '019469a0-0000-7000-8000-000000000001', ''],
    ['tokens', 'make', '--name', ''],
  ])
    expect(await offered(...words)).toEqual({ words: [], asked: [] })
})
