import { describe, expect, test } from 'vitest'
import type { Finding } from '#pages'
import { newFindings } from './new-findings.ts'

const finding = (more: Partial<Finding> = {}): Finding => ({
  path: 'a.md',
  line: 5,
  column: 1,
  kind: 'limit',
  name: 'x',
  code: 'unknown-name',
  severity: 'error',
  message: 'no team "y".',
  ...more,
})

describe('what a push newly breaks', () => {
  test('an error that was there before is not new, wherever it has moved', () => {
    expect(newFindings([finding()], [finding({ line: 90, path: 'b.md' })])).toEqual([])
  })

  test('nor is one whose quoted sentence or neighbour has moved', () => {
    const before = finding({ message: '"at-most" is 3, but the sentence says “two”: “Two a month.”' })
    const after = finding({ message: '"at-most" is 3, but the sentence says “two”: “Two in a month.”' })
    expect(newFindings([before], [after])).toEqual([])
    const twin = (line: number) =>
      finding({ code: 'duplicate', message: `limit x is defined in b.md:${line} too` })
    expect(newFindings([twin(4)], [twin(9)])).toEqual([])
  })

  test('another error of the same block is new', () => {
    const other = finding({ message: 'no team "z".' })
    expect(newFindings([finding()], [other])).toEqual([other])
  })

  test('the same error in another definition is new', () => {
    const other = finding({ name: 'z' })
    expect(newFindings([finding()], [finding(), other])).toEqual([other])
  })

  test('a second block without a name that breaks like the first is new', () => {
    const { name: _, ...unnamed } = finding()
    expect(newFindings([unnamed], [unnamed, { ...unnamed, line: 40 }])).toEqual([{ ...unnamed, line: 40 }])
  })
})
