import { expect, test } from 'vitest'
import { boundFacts, changedFacts, contentOf } from './content.ts'

const content = (text: string) => contentOf({ text }, 'round')

test('spaces at the ends of lines and how lines end are not what anybody approves', () => {
  expect(content('One  \r\ntwo\t\rthree\n')).toEqual(content('One\ntwo\nthree'))
  expect(content(' One\n  two')).toEqual(content('One\n  two'))
  expect(content('One\ntwo')).not.toEqual(content('One\n\ntwo'))
  expect(content('One\n  two')).not.toEqual(content('One\ntwo'))
})

test('a text of nothing but spaces before one letter is looked at', () => {
  const spaces = ' '.repeat(490_000)
  expect(content(`One\n${spaces}x`)).not.toEqual(content('One\nx'))
  expect(content(`One${spaces}\nx`)).toEqual(content('One\nx'))
})

test('what it is bound to beside the facts counts as they do, unless the page names some', () => {
  const thing = { facts: { winner: 'Grace', labels: ['a'] }, loose: ['labels'] }
  const bound = (files: readonly string[], named: readonly string[] = []) =>
    contentOf(boundFacts({ askAgainIfChanged: named }, { ...thing, bound: { 'the files': files } }), 'round')
  expect(changedFacts([], bound(['a']), bound(['b']))).toEqual(['the files'])
  expect(changedFacts(['winner'], bound(['a'], ['winner']), bound(['b'], ['winner']))).toEqual([])
})
