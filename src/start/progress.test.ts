import { expect, test } from 'vitest'
import { saidProgress } from './progress.ts'

function written(isTTY: boolean) {
  let text = ''
  let time = 0
  const out = { isTTY, columns: 40, write: (more: string) => (text += more) }
  const progress = saidProgress(out, () => time)
  return { progress, text: () => text, later: (milliseconds: number) => (time += milliseconds) }
}

test('on a terminal one line is rewritten, and what stays takes its place', () => {
  const { progress, text, later } = written(true)
  progress.step('Reading the rest')
  later(150)
  progress.count(1200, 4300)
  later(10)
  progress.count(1201, 4300)
  progress.line('All is read.')
  expect(text()).toBe(
    '\r\u001B[2KReading the rest …\r\u001B[2KReading the rest 1,200 of 4,300\r\u001B[2KAll is read.\n',
  )
})

test('a line longer than the terminal is cut, so that it can be rewritten', () => {
  const { progress, text } = written(true)
  progress.step(`Fetching ${'x'.repeat(60)}`)
  const shown = text().replace('\r\u001B[2K', '')
  expect(shown).toHaveLength(39)
  expect(shown.endsWith('…')).toBe(true)
})

test('in a log there are plain lines, a count at most every three seconds and the last one always', () => {
  const { progress, text, later } = written(false)
  progress.step('Reading the rest')
  later(1000)
  progress.count(400, 4300)
  later(2500)
  progress.count(1200, 4300)
  later(10)
  progress.count(4300, 4300)
  progress.line('All is read.')
  expect(text().split('\n')).toEqual([
    'Reading the rest …',
    'Reading the rest 1,200 of 4,300',
    'Reading the rest 4,300 of 4,300',
    'All is read.',
    '',
  ])
})

test('whoever asks meanwhile hears how far it is, and nothing when all is done', () => {
  const { progress } = written(false)
  expect(progress.now).toBeUndefined()
  progress.step('Fetching the handbook')
  expect(progress.now).toBe('Fetching the handbook …')
  progress.count(3, 7)
  expect(progress.now).toBe('Fetching the handbook 3 of 7')
  progress.line('done')
  expect(progress.now).toBeUndefined()
})
