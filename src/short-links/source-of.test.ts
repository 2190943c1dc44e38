import { expect, test } from 'vitest'
import { isCounted, sourceOf } from './source-of.ts'

const arriving = (query: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => ({
  method,
  query: new URLSearchParams(query),
  header: (name: string) => headers[name],
  ownHost: 'handbook.example.com',
})

test.each([
  ['from=podcast', {}, 'podcast'],
  ['from=Podcast&utm_source=mail', {}, 'podcast'],
  ['utm_source=spring+letter', {}, 'spring letter'],
  ['from=podcast', { referer: 'https://news.example.org/' }, 'podcast'],
  ['', { referer: 'https://www.news.example.org/a?b=c' }, 'news.example.org'],
  ['', { referer: 'https://handbook.example.com/marketing/' }, 'the handbook'],
  ['', {}, 'typed'],
  ['', { referer: 'nonsense' }, 'typed'],
  ['from=', {}, 'typed'],
])('%j with %j comes from %j', (query, headers, source) =>
  expect(sourceOf(arriving(query, headers))).toBe(source),
)

test.each(['from=noor%40example.com', 'from=%2B49+151+1234567%21', `from=${'a'.repeat(41)}`, 'from=<b>'])(
  'nothing of a person gets in by %s',
  (query) => expect(sourceOf(arriving(query))).toBe('other'),
)

const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

test('a person counts', () => expect(isCounted(arriving('', firefox))).toBe(true))

test.each([
  ['who only asks whether it is there', firefox, 'HEAD'],
  ['a browser that fetches ahead', { ...firefox, 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['who does not say what they are', {}, 'GET'],
  ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
  ['a preview in a chat', { 'user-agent': 'Slackbot-LinkExpanding 1.0' }, 'GET'],
  ['a script', { 'user-agent': 'curl/8.0' }, 'GET'],
])('%s does not count', (_, headers, method) => expect(isCounted(arriving('', headers, method))).toBe(false))
