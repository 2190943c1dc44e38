import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const tree = (...paths: string[]) =>
  paths.map((path) => ({ path, kind: 'file' as const, mode: '100644', oid: '', size: 1 }))
const read = (source: string, ...paths: string[]) => readSettings(tree(...paths), Buffer.from(source))

test('without settings the pages are in content, if it holds Markdown, else everywhere', () => {
  expect(readSettings(tree('content/a.md'), undefined).settings.content).toBe('content')
  expect(readSettings(tree('content/a.png', 'b.md'), undefined).settings.content).toBe('')
})

test('the settings name the handbook, its folder, zone and language', () => {
  expect(read('title: Meridian\ncontent: ./docs/\nzone: Europe/London\nlanguage: de\n', 'docs/a.md')).toEqual(
    {
      settings: { title: 'Meridian', content: 'docs', zone: 'Europe/London', language: 'de', embeds: [] },
      findings: [],
    },
  )
})

test.each([
  ['zone: Mars/Olympus', 'zone', 1],
  ['title: x\ncontent: nowhere', 'content', 2],
  ['content: ../x', 'content', 1],
  ['language: "?"', 'language', 1],
  ['title: [a]', 'title', 1],
  ['secret: x', 'secret', 1],
  ['# note\n: x', 'settings|setting', 2],
  ['- a\n- b', 'no list', undefined],
  ['title: "x', '"', 1],
])('a fault in the settings is a finding with its line, and the default holds: %s', (source, word, line) => {
  const { settings, findings } = read(source, 'a.md')
  expect(findings[0]).toMatchObject({ path: 'firsthand.yml', severity: 'error', ...(line ? { line } : {}) })
  expect(findings[0]?.message).toMatch(new RegExp(word))
  expect(settings).toMatchObject({ content: '', zone: 'UTC', language: 'en' })
})
