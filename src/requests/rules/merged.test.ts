import { expect, test } from 'vitest'
import { mergedText, mergedValue } from './merged.ts'

test.each([
  ['only I', 'a', 'b', 'a', { value: 'b' }],
  ['only they', 'a', 'a', 'c', { value: 'c' }],
  ['both the same', 'a', 'b', 'b', { value: 'b' }],
  ['both another', 'a', 'b', 'c', { clash: true }],
])('%s changed it', (_, base, mine, theirs, expected) => {
  expect(mergedValue(base, mine, theirs)).toEqual(expected)
})

const text = (...lines: string[]) => lines.join('\n')

test('changes of a text at places apart are both kept [work:T69]', () => {
  expect(
    mergedText(text('a', 'b', 'c', 'd'), text('A', 'b', 'c', 'd'), text('a', 'b', 'c', 'd', 'e')),
  ).toEqual({
    value: text('A', 'b', 'c', 'd', 'e'),
  })
  expect(mergedText(text('a', 'b', 'c', 'd'), text('a', 'b', 'c'), text('x', 'a', 'b', 'c', 'd'))).toEqual({
    value: text('x', 'a', 'b', 'c'),
  })
})

test('changes of the same line, or of lines that touch, are asked', () => {
  expect(mergedText('a', 'b', 'c')).toEqual({ clash: true })
  expect(mergedText(text('a', 'b'), text('A', 'b'), text('a', 'B'))).toEqual({ clash: true })
})
