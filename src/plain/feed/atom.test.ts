import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { atomXml, type Feed } from './atom.ts'

const at = Temporal.Instant.from('2027-01-14T09:00:00.5Z')
const hostile = ']]> & <b>\u0007\u202E \uD800 "x" \uFFFE'
const entry = {
  id: 'tag:example.org,2027-01-14:version/1/a.md',
  title: hostile,
  updated: at,
  author: hostile,
  alternate: 'https://example.org/a/?x=1&y=2',
  html: '<p>Was <del>1 &lt; 2</del></p>',
}
const feed: Feed = {
  id: 'tag:example.org,2027-01-14:feed/',
  title: hostile,
  updated: at,
  self: 'https://example.org/-/feeds/changes.atom?below=%2Fa%2F&before=3',
  alternate: 'https://example.org/',
  next: 'https://example.org/-/feeds/changes.atom?before=1',
  language: 'en',
  entries: [entry, { ...entry, id: `${entry.id}2`, author: ' ' }],
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads a document as strictly as XML asks, namespaces too. */
function read(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const given = Object.entries(attributes).map(([name, { value }]) => [name, value])
    const element = { name: local, attributes: Object.fromEntries(given), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}
const all = (element: Element | undefined, name: string) =>
  (element?.children ?? []).filter((child) => child.name === name)
const links = (element: Element | undefined, rel: string) =>
  all(element, 'link').filter(({ attributes }) => attributes['rel'] === rel)

test('the feed keeps to the musts of RFC 4287', () => {
  const root = read(atomXml(feed))
  // §4.1.1: one id, title and updated; authors in every entry where the feed has none; at most one alternate of a type.
  for (const name of ['id', 'title', 'updated']) expect([name, all(root, name).length]).toEqual([name, 1])
  expect(links(root, 'alternate')).toHaveLength(1)
  expect(links(root, 'self')).toHaveLength(1)
  for (const one of all(root, 'entry')) {
    // §4.1.2: one id, title, updated and content, an author; §3.2.1: one name, not empty.
    for (const name of ['id', 'title', 'updated', 'content', 'author'])
      expect([name, all(one, name).length]).toEqual([name, 1])
    expect(all(all(one, 'author')[0], 'name').map(({ text }) => text.trim() === '')).toEqual([false])
    // §3.3: RFC 3339, with an upper-case T and Z.
    expect(all(one, 'updated')[0]?.text).toBe('2027-01-14T09:00:00Z')
    expect(links(one, 'alternate')).toHaveLength(1)
    // §4.2.6: an absolute IRI.
    expect(URL.canParse(all(one, 'id')[0]?.text ?? '')).toBe(true)
  }
  const ids = all(root, 'entry').map((one) => all(one, 'id')[0]?.text)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what is in a title stays in it, without what XML has no place for', () => {
  const root = read(atomXml(feed))
  expect(all(root, 'title')[0]?.text).toBe(']]> & <b>\u202E \uFFFD "x" ')
})

test('HTML is escaped once: a reader unpacks it to what was written', () => {
  const content = all(all(read(atomXml(feed)), 'entry')[0], 'content')[0]
  expect([content?.attributes['type'], content?.text]).toEqual(['html', entry.html])
})

test('the next page is named where there is one (RFC 5005 §3)', () => {
  expect(links(read(atomXml(feed)), 'next')[0]?.attributes['href']).toBe(feed.next)
  expect(links(read(atomXml({ ...feed, next: undefined })), 'next')).toEqual([])
})
