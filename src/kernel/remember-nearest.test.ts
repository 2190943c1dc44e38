import { expect, test } from 'vitest'
import { rememberNearest } from './remember-nearest.ts'

/** Names that count how often they are gone through. */
function counted(...names: readonly string[]) {
  const seen = { times: 0 }
  const known = [{ toLowerCase: () => ((seen.times += 1), names[0] ?? '') }]
  return { seen, known: () => known as unknown as readonly string[] }
}

test('what is written again is not compared again', () => {
  const { seen, known } = counted('europe/lisbon')
  const near = rememberNearest(known)
  near('europe/xxxxxxxxxxxxxxxx')
  const once = seen.times
  for (let time = 0; time < 100; time += 1) near('europe/xxxxxxxxxxxxxxxx')
  expect([once > 0, seen.times]).toEqual([true, once])
})

test('the nearest of the names is answered, the second time too', () => {
  const near = rememberNearest(() => ['Europe/Lisbon', 'Europe/London'])
  expect([near('Europe/Lissabon'), near('Europe/Lissabon'), near('nowhere')]).toEqual([
    'Europe/Lisbon',
    'Europe/Lisbon',
    undefined,
  ])
})

test('what is longer than 60 letters is compared with nothing', () => {
  const near = rememberNearest(() => ['a'.repeat(60)])
  expect([near(`${'a'.repeat(59)}b`), near(`${'a'.repeat(60)}b`)]).toEqual(['a'.repeat(60), undefined])
})
