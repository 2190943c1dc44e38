import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#kernel'
import { csvRows } from './csv-rows.ts'
import type { FactKind } from './fact-kind.ts'

const kind: FactKind = {
  name: 'things',
  row: z.strictObject({ id: z.string(), name: z.string(), startsOn: z.string().optional() }),
  known: () => Promise.resolve(new Map()),
  judge: () => Promise.resolve([]),
}
const read = (text: string) =>
  csvRows(kind, text).rows.map(({ line, content, fault }) => [line, fault ?? content])

describe('what spreadsheets write', () => {
  test.each([
    ['commas', 'id,name\n1,Ana\n', [[2, { id: '1', name: 'Ana' }]]],
    [
      'semicolons, as where a comma is in numbers',
      'id;name\n1;Ana, Bo\n',
      [[2, { id: '1', name: 'Ana, Bo' }]],
    ],
    ['tabs', 'id\tname\n1\tAna; Bo, Cy\n', [[2, { id: '1', name: 'Ana; Bo, Cy' }]]],
    ['a byte order mark', '\uFEFFid,name\n1,Ana\n', [[2, { id: '1', name: 'Ana' }]]],
    [
      'line breaks of Windows',
      'id,name\r\n1,Ana\r\n2,Bo\r\n',
      [
        [2, { id: '1', name: 'Ana' }],
        [3, { id: '2', name: 'Bo' }],
      ],
    ],
    [
      'line breaks of an old Mac',
      'id,name\r1,Ana\r2,Bo',
      [
        [2, { id: '1', name: 'Ana' }],
        [3, { id: '2', name: 'Bo' }],
      ],
    ],
    [
      'line breaks in quotes, after which lines are still counted',
      'id,name\r\n1,"Ana\r\nand ""Bo"""\r\n2,Cy\r\n',
      [
        [2, { id: '1', name: 'Ana\nand "Bo"' }],
        [4, { id: '2', name: 'Cy' }],
      ],
    ],
    ['separators in quotes', 'id,name\n1,"Ana, Bo"\n', [[2, { id: '1', name: 'Ana, Bo' }]]],
    ['a quote within a cell', 'id,name\n1,A 5" banner\n', [[2, { id: '1', name: 'A 5" banner' }]]],
    [
      'empty lines and lines of empty cells',
      'id,name\n\n1,Ana\n,\n\n2,Bo\n',
      [
        [3, { id: '1', name: 'Ana' }],
        [6, { id: '2', name: 'Bo' }],
      ],
    ],
    ['no line break at the end', 'id,name\n1,Ana', [[2, { id: '1', name: 'Ana' }]]],
    [
      'names of columns in other cases and words',
      'Name;STARTS ON;Id\nAna;2027-02-01;1\n',
      [[2, { id: '1', name: 'Ana', startsOn: '2027-02-01' }]],
    ],
    ['an empty cell, which says nothing', 'id,name,starts_on\n1,Ana, \n', [[2, { id: '1', name: 'Ana' }]]],
    [
      'what looks like a formula, which stays text',
      'id,name\n+1,=HYPERLINK("http://x.example")\n-2,@SUM(A1)\n',
      [
        [2, { id: '+1', name: '=HYPERLINK("http://x.example")' }],
        [3, { id: '-2', name: '@SUM(A1)' }],
      ],
    ],
    ['leading zeros', 'id,name\n007,Ana\n', [[2, { id: '007', name: 'Ana' }]]],
    ['other scripts', 'id,name\n1,Trần Thị Ánh 🎉\n', [[2, { id: '1', name: 'Trần Thị Ánh 🎉' }]]],
    [
      'a row with too many cells, which alone is rejected',
      'id,name\n1,Ana,Bo\n2,Cy\n',
      [
        [
          2,
          'This line has 3 cells, the first line 2. Put a cell that holds a separator or a line break in quotes.',
        ],
        [3, { id: '2', name: 'Cy' }],
      ],
    ],
    ['only a line of names', 'id,name\n', []],
    ['a name that an object has by itself', 'id,name,__proto__\n1,Ana,x\n', [[2, { id: '1', name: 'Ana' }]]],
  ])('%s', (_, text, rows) => {
    expect(read(text)).toEqual(rows)
  })

  test('a column that nobody reads is named and left out', () => {
    expect(csvRows(kind, 'id,name,Budget\n1,Ana,3\n').notes).toEqual([
      'Nobody reads the column “Budget”; it was left out.',
    ])
  })
})

test('of many columns that nobody reads nineteen are named and the rest counted', () => {
  const extra = (count: number) => Array.from({ length: count }, (_, at) => `${1000 + at}`).join(',')
  const notes = (count: number) => csvRows(kind, `id,name,${extra(count)}\n`).notes
  expect(notes(20)).toHaveLength(20)
  expect(notes(20).at(-1)).toBe('Nobody reads the column “1019”; it was left out.')
  expect(notes(198)).toHaveLength(20)
  expect(notes(198).slice(-2)).toEqual([
    'Nobody reads the column “1018”; it was left out.',
    'Nobody reads 179 more columns; they were left out.',
  ])
})

test('more than 200 columns are refused with how many there are', () => {
  expect(() => csvRows(kind, `id,name${','.repeat(199)}\n`)).toThrow(
    'Line 1: there are 201 columns. Send at most 200: leave out those that nobody reads here.',
  )
  expect(csvRows(kind, `id,name${','.repeat(198)}\n`).rows).toEqual([])
})

test.each([
  ['', 'There is nothing in it. Begin with a line of column names, then one row each.'],
  ['\uFEFF\n\n', 'There is nothing in it. Begin with a line of column names, then one row each.'],
  ['id,nmae\n1,Ana\n', 'Line 1: there is no column “nmae”. Did you mean name?'],
  ['id,name,start on\n1,Ana,\n', 'Line 1: there is no column “start on”. Did you mean startsOn?'],
  ['id\n1\n', 'Line 1: there is no column name. The columns are id, name, startsOn.'],
  ['1,Ana\n2,Bo\n', 'Line 1: there is no column id, name. The columns are id, name, startsOn.'],
  ['id,name,ID\n1,Ana,2\n', 'Line 1: the column id stands there twice. Keep one of them.'],
  ['id,name\n1,"Ana\nLu"\n2,"Bo\n3,Cy\n', 'Line 4: a quotation mark opens here and never closes.'],
  ['id,name\n1,Ana\n2,"Bo\n3,Cy\n', 'Line 3: a quotation mark opens here and never closes.'],
])('%j cannot be read, and says where', (text, message) => {
  const attempt = (): unknown => csvRows(kind, text)
  expect(attempt).toThrow(Refusal)
  expect(attempt).toThrow(message)
})
