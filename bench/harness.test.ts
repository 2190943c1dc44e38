import { expect, test } from 'vitest'
import { benchmark } from './benchmark.ts'
import { inDigits, percentile, spread } from './figures.ts'
import { reached, runBenchmark } from './harness.ts'
import { resultPart, withPart } from './results.ts'

/** A benchmark whose sides answer what a script says, and note when they were run. */
function scripted(reference: readonly number[], subject: readonly number[], reach = 0.6) {
  const calls: string[] = []
  const side = (name: string, values: readonly number[]) => {
    const left = [...values]
    return {
      name,
      run: async () => {
        calls.push(name)
        const value = left.shift()
        if (value === undefined) throw new Error('the script ended')
        return { value, also: { 'p99 ms': value / 100 } }
      },
    }
  }
  const said = benchmark({
    name: 'scripted',
    about: 'A script.',
    unit: 'requests/s',
    better: 'more',
    reach,
    rounds: 3,
    open: async () => calls.push('open'),
    close: async () => {
      calls.push('close')
    },
    reference: side('bare', reference),
    subject: side('ours', subject),
  })
  return { calls, said }
}

test('sides run by turns, between opening and closing, after one pair that does not count', async () => {
  const { calls, said } = scripted([9999, 100, 100, 100], [1, 50, 60, 70])
  const result = await runBenchmark(said)
  const pair = ['bare', 'ours']
  expect(calls).toEqual(['open', ...pair, ...pair, ...pair, ...pair, 'close'])
  expect(result.subject.value).toEqual({ median: 60, least: 50, most: 70 })
  expect(result.reference.value.most).toBe(100)
  expect(result.subject.also).toEqual({ 'p99 ms': 0.6 })
})

test('the ratio is taken pair by pair, so that a machine that slows down does not bend it', async () => {
  const { said } = scripted([1, 1000, 500, 100], [1, 700, 350, 70])
  expect((await runBenchmark(said)).ratio).toEqual({ median: 0.7, least: 0.7, most: 0.7 })
})

test('what was opened is closed when a side fails', async () => {
  const { calls, said } = scripted([1, 1], [1])
  await expect(runBenchmark(said)).rejects.toThrow('the script ended')
  expect(calls.at(-1)).toBe('close')
})

test.each([
  ['more', 0.6, true],
  ['more', 0.8, false],
  ['less', 0.8, true],
  ['less', 0.6, false],
] as const)('when %s is better and %d is to be reached: %s', async (better, reach, yes) => {
  const { said } = scripted([1, 10, 10, 10], [1, 7, 7, 7], reach)
  expect(reached(await runBenchmark({ ...said, better }))).toBe(yes)
})

test('medians of odd and even counts, percentiles, digits that count', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
  expect(spread([4, 1, 2, 3]).median).toBe(2.5)
  expect(spread([7]).median).toBe(7)
  expect(() => spread([])).toThrow('no runs')
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1)
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile([5], 0.99)]).toEqual([50, 99, 5])
  expect([51_834, 0.97123, 12.34].map(inDigits)).toEqual(['51,830', '0.971', '12.3'])
})

test('a result takes the place of the earlier one and leaves the others', async () => {
  const occasion = { command: 'npm run bench', machine: 'two cores', date: '2027-01-14', commit: 'abc1234' }
  const { said } = scripted([1, 100, 100, 100], [1, 50, 60, 70])
  const part = resultPart(await runBenchmark(said), occasion)
  expect(part).toContain('Ratio 0.6 (0.5–0.7) over 3 pairs, to reach: at least 0.6: reached.')
  expect(part).toContain('`npm run bench`, 2027-01-14, commit abc1234, two cores.')
  const other = '## other\n\nAnother.\n'
  const page = withPart(withPart(withPart('', 'scripted', 'x'), 'other', other), 'scripted', part)
  expect(withPart('', 'scripted', part)).toMatch(/^# Results\n/)
  expect(withPart(withPart('', 'scripted', part), 'other', other)).toContain(`${part}\n${other}`)
  expect(page.split('## other')).toHaveLength(2)
  expect(withPart(withPart('', 'scripted', part), 'scripted', part)).toBe(withPart('', 'scripted', part))
})
