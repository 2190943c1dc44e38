import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { assistantAt, type Assistant } from './assistant.ts'
import { git } from './clone.ts'
import { frontDoor } from './front-door.ts'

const many = 4300
const topics = ['events', 'partners', 'analysts', 'research', 'brand', 'social', 'field', 'web']

/** One page about a topic, with some hundred words of its own. */
const page = (at: number): string =>
  `# ${topics[at % topics.length] ?? ''} guide ${at}\n\n${'We plan, we ask, we write it down, and then we begin. '.repeat(20)}\n\n` +
  `## How we work\n\nThe word of this page is kestrel${at}.\n\n## Budget\n\nAsk early.\n`

/** A repository of so many pages, written in one go. */
async function repository(): Promise<string> {
  const folder = place('many-pages')
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  const files = Array.from({ length: many }, (_, at) => {
    const text = page(at)
    return `M 100644 inline handbook/${topics[at % topics.length] ?? ''}/page-${at}.md\ndata ${Buffer.byteLength(text)}\n${text}\n`
  })
  const readers = 'readers:\n  /: public\n'
  files.push(`M 100644 inline firsthand.yml\ndata ${readers.length}\n${readers}\n`)
  const commit = `commit refs/heads/main\ncommitter Somebody <a@example.com> 1800000000 +0000\ndata 5\nBegin\n${files.join('')}`
  await git(folder, ['fast-import', '--quiet'], commit)
  return join(folder, '.git')
}

const door = frontDoor(async () => ({ FIRSTHAND_HANDBOOK: await repository() }))
const bytes = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer))
let stranger: Assistant

beforeAll(async () => {
  stranger = await assistantAt(door.url())
})

test('4,300 pages are not 4,300 entries: every list stays small', async () => {
  const { client } = stranger
  const { tools } = await client.listTools()
  const sizes = {
    tools: bytes(tools),
    resources: bytes(await client.listResources()),
    templates: bytes(await client.listResourceTemplates()),
    prompts: bytes(await client.listPrompts()),
  }
  expect((await client.listResources()).resources.length).toBeLessThanOrEqual(2)
  // Each costs an assistant its words before it has asked anything.
  expect(sizes.tools / tools.length).toBeLessThan(1250)
  expect(sizes.resources).toBeLessThan(1000)
  expect(sizes.templates).toBeLessThan(1000)
  expect(sizes.prompts).toBeLessThan(2000)
})

test('one page among them is found by its one word, and read', async () => {
  const { answer } = await stranger.call('pages_search', { words: 'kestrel4299' })
  expect(answer).toMatchObject({
    hits: [
      {
        url: '/handbook/research/page-4299/',
        anchor: 'how-we-work',
        quote: 'The word of this page is kestrel4299.',
      },
    ],
    whole: true,
  })
  const { contents } = await stranger.client.readResource({
    uri: 'handbook://pages/handbook/research/page-4299/#how-we-work',
  })
  expect(contents).toMatchObject([{ text: '## How we work\n\nThe word of this page is kestrel4299.' }])
})

test('a word of every page is answered in parts of ten, each page once', async () => {
  const seen: string[] = []
  let after: unknown
  for (let at = 0; at < 5; at++) {
    const { answer } = await stranger.call('pages_search', {
      words: 'plan',
      ...(after === undefined ? {} : { after }),
    })
    seen.push(...(answer['hits'] as { url: string }[]).map(({ url }) => url))
    after = answer['next']
  }
  expect(new Set(seen).size).toBe(50)
  expect(bytes((await stranger.call('pages_search', { words: 'plan' })).answer)).toBeLessThan(15_000)
})

test('completing an address among them answers few', async () => {
  const { completion } = await stranger.client.complete({
    ref: { type: 'ref/resource', uri: 'handbook://pages/{+path}' },
    argument: { name: 'path', value: 'handbook/brand/page-42' },
  })
  expect(completion.values).toContain('handbook/brand/page-420/')
  expect(completion.values.length).toBeLessThanOrEqual(20)
})

test.each([
  ['only blanks', '   ', 'Say what to look for.'],
  ['nothing to look for', '?! "', 'Say what to look for'],
  ['ten thousand letters', 'x'.repeat(10_000), 'Use at most 200 characters.'],
  ['a character that stands on no line', 'a\tb\u0007', 'without control characters'],
])('%s is refused in words', async (_, words, says) => {
  const { failed, text, answer } = await stranger.call('pages_search', { words })
  expect(failed).toBe(true)
  expect(text).toContain(says)
  expect(answer).toMatchObject({ refusal: { kind: 'invalid', fields: [{ field: 'words' }] } })
})

test.each([
  '.*',
  '-e x',
  '--open-files-in-pager=sh',
  '[',
  '\\',
  '$(id)',
  'kestrel(',
  'é日本',
  ':(top)x',
  'HEAD:',
])('odd words are only words: %s', async (words) => {
  const { failed, answer } = await stranger.call('pages_search', { words })
  expect([failed, answer['whole']]).toEqual([false, true])
  const hits = answer['hits'] as { quote: string }[]
  expect(hits.length).toBe(0)
})

test('two hundred ask at once, and each is answered', async () => {
  const asked = Array.from({ length: 200 }, (_, at) => at)
  const answers = await Promise.all(
    asked.map((at) =>
      stranger.call('pages_show', { url: `/handbook/${topics[at % topics.length] ?? ''}/page-${at}/` }),
    ),
  )
  expect(answers.map(({ answer }) => answer['title'])).toEqual(
    asked.map((at) => `${topics[at % topics.length] ?? ''} guide ${at}`),
  )
}, 60_000)
