import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contributed } from '../app.ts'
import { root } from '../root.ts'
import { sampleAddressOf } from './sample.ts'

test('everybody of the sample has an address, as the page that asks for a code says', () => {
  const file = readFileSync(join(root, 'sample', 'data', 'people.yml'), 'utf8')
  const handles = [...file.matchAll(/^- handle: (\S+)/gm)].map(([, handle = '']) => handle)
  const today = Temporal.PlainDate.from('2027-01-14')
  const kept = contributed.sample
    .filter(({ operation }) => operation.name === 'people.keep')
    .map(({ input }) => input(today) as { handle: string; email?: string })
  const addresses = new Map(
    kept.flatMap(({ handle, email }) => (email === undefined ? [] : [[handle, email]])),
  )
  expect(handles.length).toBeGreaterThan(30)
  expect(handles.map((handle) => addresses.get(handle))).toEqual(handles.map(sampleAddressOf))
})
