import { expect, test } from 'vitest'
import { Remembered } from './remembered.ts'

const answering = () => {
  const asked: string[] = []
  const make = (key: string) => async () => {
    asked.push(key)
    return key.toUpperCase()
  }
  return { asked, make }
}

test('two who ask at the same moment wait for one answer', async () => {
  const { asked, make } = answering()
  const answers = new Remembered<string>(2)
  expect(await Promise.all([answers.get('a', make('a')), answers.get('a', make('a'))])).toEqual(['A', 'A'])
  expect(asked).toEqual(['a'])
})

test('the one that was asked for longest ago is forgotten', async () => {
  const { asked, make } = answering()
  const answers = new Remembered<string>(2)
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await answers.get(key, make(key))
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('what failed is tried again', async () => {
  const answers = new Remembered<string>(2)
  await expect(answers.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await answers.get('a', async () => 'back')).toBe('back')
})
