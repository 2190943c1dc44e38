import { expect, test } from 'vitest'
import { inputOf, readForm } from './form.ts'

test.each([
  ['name=Tet+pop-up%2C+Hanoi&team=field-apac', { name: 'Tet pop-up, Hanoi', team: 'field-apac' }],
  ['name=Summit%20%E2%80%94%20replay', { name: 'Summit — replay' }],
  ['places=SG&places=MY', { places: 'SG\nMY' }],
  ['why=a%0D%0Ab', { why: 'a\nb' }],
  ['flag', { flag: '' }],
  ['', {}],
  ['constructor=x&a=b', { constructor: 'x', a: 'b' }],
])('reads %s', (body, fields) => {
  expect(Object.entries(readForm(body))).toEqual(Object.entries(fields))
})

test.each([
  ['bytes that are not UTF-8', 'name=%ff%fe'],
  ['a broken escape', 'name=100%'],
  ['a NUL', 'name=a%00b'],
])('%s are refused beside their field', (_, body) => {
  expect(() => readForm(body)).toThrow(
    expect.objectContaining({ name: 'Refusal', fields: [expect.objectContaining({ field: 'name' })] }),
  )
})

test('what was left empty was not said', () => {
  expect(inputOf(readForm('name=+&team=a'))).toEqual({ team: 'a' })
})
