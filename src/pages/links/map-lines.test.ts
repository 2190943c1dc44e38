import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapLines } from './map-lines.ts'

const text = (...lines: readonly string[]) => lines.join('\n')
const old = text(
  '# Events',
  '',
  'A booth costs 5,000.',
  '',
  'Ask Linh first.',
  '',
  'Fly only where no train goes.',
)

test.each([
  ['nothing changed', old, { is: 'same', lines: [5, 5] }],
  ['lines came above it', text('New', '', old), { is: 'same', lines: [7, 7] }],
  ['it was reworded', old.replace('Linh first', 'Arjun or Linh'), { is: 'changed', lines: [5, 5] }],
  ['it went', old.replace('Ask Linh first.\n\n', ''), { is: 'gone' }],
  [
    'it moved to the end',
    text(old.replace('Ask Linh first.\n\n', ''), '', 'Ask Linh first.'),
    { is: 'same', lines: [7, 7] },
  ],
  ['it became two', old.replace('first.', 'first.\n\nShe knows.'), { is: 'same', lines: [5, 5] }],
  ['nothing is left', '', { is: 'gone' }],
])('a paragraph is followed: %s', (_, now, where) => expect(mapLines(old, now, [5, 5])).toMatchObject(where))

test('lines that say nothing are followed nowhere', () => expect(mapLines(old, old, [4, 4])).toBeUndefined())

test('whatever is put above and below, a paragraph that stands there once is found', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', '- c', '# d'))
  fc.assert(
    fc.property(lines, lines, lines, lines, (above, below, newAbove, newBelow) => {
      const before = text(...above, 'Ask Linh.', ...below)
      const after = text(...newAbove, 'Ask Linh.', ...newBelow)
      const line = above.length + 1
      const at = newAbove.length + 1
      expect(mapLines(before, after, [line, line])).toEqual({ is: 'same', lines: [at, at] })
    }),
  )
})
