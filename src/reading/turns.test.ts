import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

/** Work that ends when it is told to. */
const work = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { does: () => promise, ends: () => resolve() }
}

test('two are looked for at a time, the third waits, and a fourth is asked to come again', async () => {
  const turns = new Turns(2, 1)
  const begun: number[] = []
  const works = [work(), work(), work()]
  const looks = works.map(({ does }, at) =>
    turns.take(() => {
      begun.push(at)
      return does()
    }),
  )
  await expect(turns.take(async () => undefined)).rejects.toThrow('Ask again in a moment.')
  expect(begun).toEqual([0, 1])
  works[0]?.ends()
  await looks[0]
  expect(begun).toEqual([0, 1, 2])
  works.forEach(({ ends }) => ends())
  await Promise.all(looks)
  await expect(turns.take(() => Promise.reject(new Error('git is not here')))).rejects.toThrow(
    'git is not here',
  )
  expect(await turns.take(async () => 'free again')).toBe('free again')
})
