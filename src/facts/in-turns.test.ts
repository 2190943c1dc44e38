import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

test('others have their turn after every 500 rows, and the rows keep their order', async () => {
  const rows = Array.from({ length: 1250 }, (_, at) => at)
  const turns: number[] = []
  let done = 0
  let over = false
  const other = (): void => {
    if (over) return
    turns.push(done)
    setImmediate(other)
  }
  setImmediate(other)
  const results = await inTurns(rows, (row) => {
    done += 1
    return row * 2
  })
  over = true
  expect(results).toEqual(rows.map((row) => row * 2))
  expect(turns).toEqual([500, 1000])
})
