import { expect, test } from 'vitest'
import { fragmentMarkup } from '../markup.ts'
import { Bars } from './bars.tsx'
import { Sparkline } from './sparkline.tsx'

const months = [
  { at: 'Nov', name: 'November', value: 1 },
  { at: 'Dec', name: 'December', value: 4 },
]
const columns = ['Month', 'Places'] as const

test('what a drawing shows is also its name, and a table', () => {
  const markup = fragmentMarkup(<Bars title="Places used" columns={columns} points={months} limit={3} />)
  expect(markup).toContain('role="img" aria-label="Places used: November 1, December 4"')
  expect(markup).toContain('<th scope="row">December</th><td>4</td>')
})

test('a bar is as high as its value, and one above the limit is told apart by its shape too', () => {
  const markup = fragmentMarkup(<Bars title="Places used" columns={columns} points={months} limit={3} />)
  const heights = [...markup.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(4, 1)
  expect(markup.match(/class="bar over"/g)).toHaveLength(1)
})

test('a line stays between the edges of its band where its values do', () => {
  const points = [12.9, 14.2, 13.4].map((value, at) => ({ at: `${at}`, value, said: `${value} %` }))
  const markup = fragmentMarkup(<Sparkline title="Fee" columns={columns} points={points} band={[12, 15]} />)
  const edges = [...markup.matchAll(/class="chart-limit" d="M0 ([\d.]+)/g)].map(([, y]) => Number(y))
  const drawn = /class="chart-line" d="([^"]*)"/.exec(markup)?.[1] ?? ''
  const ys = [...drawn.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))
  expect(ys).toHaveLength(3)
  for (const y of ys) {
    expect(y).toBeLessThan(Math.max(...edges))
    expect(y).toBeGreaterThan(Math.min(...edges))
  }
  expect(markup).toContain('14.2 %')
})

test('nothing to draw is said, not drawn', () => {
  const markup = fragmentMarkup(
    <Sparkline title="Fee" says="No invoice came yet." columns={columns} points={[]} />,
  )
  expect(markup).toContain('No invoice came yet.')
  expect(markup).not.toContain('<svg')
})
