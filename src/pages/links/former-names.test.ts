import { expect, test } from 'vitest'
import { slugOf } from '../markdown/slugs.ts'
import { formerNames } from './former-names.ts'

const version = (...titles: readonly string[]) => titles.map((title) => ({ title, id: slugOf(title) }))
const former = (...versions: readonly (readonly string[])[]) =>
  Object.fromEntries(formerNames(versions.map((titles) => version(...titles))))

test('a heading reworded in its place is found by its former name, over several versions', () => {
  expect(
    former(
      ['Why', 'Booth sizes', 'Travel'],
      ['Why', 'Booths we take', 'Travel'],
      ['Why', 'Stands', 'Travel'],
    ),
  ).toEqual({ 'booths-we-take': 'booth-sizes', stands: 'booth-sizes' })
})

test('several reworded at one place are told apart by their words', () => {
  expect(former(['Paid social costs', 'Email costs'], ['Email cost', 'Paid social cost'])).toEqual({
    'paid-social-cost': 'paid-social-costs',
    'email-cost': 'email-costs',
  })
})

test('what went for good is no other heading, and what came back is itself', () => {
  expect(former(['Why', 'Travel'], ['Why', 'Giveaways', 'Travel'])).toEqual({})
  expect(former(['Why', 'Travel', 'Lanyards'], ['Giveaways', 'Why', 'Travel', 'Coffee'])).toEqual({
    coffee: 'lanyards',
  })
  expect(former(['Plan'], ['Scheme'], ['Plan'])).toEqual({ scheme: 'plan' })
})

test('a page without a past has no former names', () => {
  expect(former()).toEqual({})
  expect(former(['A'])).toEqual({})
})
