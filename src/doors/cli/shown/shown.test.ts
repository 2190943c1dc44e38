import { expect, test } from 'vitest'
import { cellText } from './cell-text.ts'
import { cut, onOneLine, widthOf, wrapped } from './plain-text.ts'
import { tableLines } from './table.ts'

test('what somebody wrote cannot steer the terminal of who reads it', () => {
  expect(onOneLine('a\u001b[31mred\u0007\u202eb')).toBe('a�[31mred��b')
  expect(cellText({ handle: 'x\u001b]0;title\u0007' })).toBe('x�]0;title�')
})

test('wide letters and emoji take two columns', () => {
  expect(widthOf('海e\u0301🎪')).toBe(5)
  expect(cut('海海海海', 5)).toBe('海海…')
})

test('lines are broken at spaces and none is longer', () => {
  expect(wrapped('one two three', 9, '  ')).toBe('  one two\n  three')
  expect(wrapped('a verylongwordindeed b', 8)).toBe('a\nverylongwordindeed\nb')
})

test('a table stands straight and cuts the widest, never a day', () => {
  const columns = [
    { title: 'name', cells: ['Night market pop-up, Hanoi', '海の日'] },
    { title: 'on', cells: ['2027-02-01', '2027-02-02'] },
  ]
  expect(tableLines(columns, 24)).toEqual([
    'name          on',
    'Night marke…  2027-02-01',
    '海の日        2027-02-02',
  ])
  expect(tableLines(columns, 15)).toBeUndefined()
})
