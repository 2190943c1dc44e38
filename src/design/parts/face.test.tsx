import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fragmentMarkup } from '../markup.ts'
import { Face } from './face.tsx'

const css = readFileSync(new URL('../styles/face.css', import.meta.url), 'utf8')

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const hues = Array.from(
  css.matchAll(
    /\.hue-(\d) \{\s*color: light-dark\((#\w{6}), (#\w{6})\);\s*background: light-dark\((#\w{6}), (#\w{6})\);/g,
  ),
  ([, hue, ...colours]) => [hue, ...colours] as const,
)

test('eight colours of faces can be read in both schemes', () => {
  expect(hues.map(([hue]) => Number(hue))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  for (const [hue, ink = '', darkInk = '', ground = '', darkGround = ''] of hues) {
    expect(contrast(ink, ground), `hue ${hue}, light`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(darkInk, darkGround), `hue ${hue}, dark`).toBeGreaterThanOrEqual(4.5)
  }
})

const classOf = (name: string, handle?: string) =>
  /class="([^"]+)"/.exec(fragmentMarkup(<Face name={name} handle={handle} />))?.[1]

test('somebody keeps the colour under a new name, and it is one of those that there are', () => {
  expect(classOf('Mei Lim', 'mei')).toBe(classOf('Mei Lim-Tan', 'mei'))
  const seen = new Set(Array.from({ length: 200 }, (_, n) => classOf('x', `handle-${n}`)))
  expect([...seen].toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(
    hues.map(([hue]) => `face hue-${hue}`),
  )
})

test('where there is a picture it stands for the initials, and readers of the page do not hear it', () => {
  const drawn = fragmentMarkup(<Face name="Mei Lim" handle="mei" picture="/-/people/mei/picture" large />)
  expect(drawn).toContain('src="/-/people/mei/picture"')
  expect(drawn).toMatch(/ alt(?:="")? /)
  expect(drawn).not.toContain('ML')
})
