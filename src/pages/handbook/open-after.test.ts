import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRepository, type Repository } from '../git/repository.ts'
import { sightOf, strangers } from '../readers/readers.ts'
import { makeRepository, type TestFile } from '../testing/make-repository.ts'
import type { Handbook } from './handbook.ts'
import { openHandbook } from './open-handbook.ts'
import { shelvesOf } from './shelves.ts'

const places = [
  ...['_index', 'a', 'a/_index', 'a/b', 'a.b', 'a/c/d', 'a-b', 'é', 'api/x', 'README'].map(
    (at) => `content/${at}.md`,
  ),
  ...['outside.md', 'content/link.md', 'content/a/picture.png', 'content/.hidden.md', 'submodule'],
]
const texts = [
  ...['# One\n', '# One\n\nMore.\n', '# Two\n', '', 'No heading.\n', '\u0000\u0001'],
  '---\ntitle: Titled\nweight: 3\n---\nText.\n',
  '---\ntitle: Titled\nweight: 3\n---\nOther text.\n',
  '---\naliases: [/old/, gone]\n---\n# One\n',
  '---\ndraft: true\n---\n# One\n',
  '---\ncascade:\n  draft: true\n  hidden: true\n---\n# Above\n',
  '---\nweight: [\n---\n# Broken\n',
  '# Parts\n\n::: internal\nInside.\n:::\n',
  '# Parts\n\n\n::: confidential noor\nInside.\n:::\n',
  '# Away\n\n[b](a/b.md) and [old](/old/).\n',
]
const said: Readonly<Record<string, readonly string[]>> = {
  'firsthand.yml': [
    'title: X\ncontent: content\n',
    'readers:\n  /: public\n  /a/: [noor]\n',
    'content: nowhere\nreaders:\n  /a/b/: public\n',
  ],
  _redirects: ['/from /a/\n', '/from /b/\n/b/ /from\n'],
  'content/SUMMARY.md': ['- [B](a/b.md)\n- [A](a.md)\n', '- [A](a.md)\n'],
  'content/a/_category_.json': ['{"label": "Lettered", "position": 1}', '{"position": 9}'],
  'mkdocs.yml': ['nav:\n  - One: a.md\n', 'nav:\n  - Two: outside.md\n'],
  '_config.yml': ['title: x\n'],
}
const link = { link: 'a/b.md' }
const submodule = { submodule: '1'.repeat(40) }

const step: fc.Arbitrary<readonly [string, TestFile]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...places), fc.constantFrom(...texts)) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...places, ...Object.keys(said)), fc.constant(null)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...Object.keys(said))
      .chain((path) => fc.tuple(fc.constant(path), fc.constantFrom(...(said[path] ?? [])))),
  },
  fc.tuple(fc.constantFrom('content/link.md', 'content/a.md'), fc.constant(link)),
  fc.tuple(fc.constant('submodule'), fc.constant(submodule)),
)
const commit = fc
  .array(step, { minLength: 1, maxLength: 3 })
  .map((all) => ({ files: Object.fromEntries(all) }))

const eyes = [strangers, sightOf(['x'], 'x'), sightOf(['noor'], 'noor')]
const asked = [
  '/',
  '/a/',
  '/a/b',
  '/old/',
  '/from',
  'a/b.md',
  '../outside.md',
  '/page/api/x/',
  'picture.png',
  '/A/',
]

/** All that a handbook answers, for everybody. */
function answers(whole: Handbook) {
  return [whole, ...eyes.map((sight) => whole.seenBy(sight))].map((seen) => ({
    shelves: { ...shelvesOf(seen), files: [...shelvesOf(seen).files] },
    ...{
      pages: seen.pages,
      sidebar: seen.sidebar,
      hides: seen.hides,
      key: seen.key,
      findings: seen.findings,
    },
    found: asked.map((url) => [seen.find(url), seen.breadcrumbs(url), seen.neighbours(url)]),
    linked: ['content/a.md', 'content/a/b.md', ''].map((from) =>
      asked.map((to) => seen.resolveLink(from, to)),
    ),
    shown: places.map((path) => [seen.shows(path), seen.at(path), seen.file(path), seen.readersOf(path)]),
  }))
}

/** What each version answers, opened from the one before it, and opened by itself. */
async function inTurn(repository: Repository, commits: readonly string[]) {
  const both: { readonly after: unknown; readonly alone: unknown }[] = []
  let before: Handbook | undefined
  for (const one of commits) {
    before = await openHandbook(repository, one, before)
    both.push({ after: answers(before), alone: answers(await openHandbook(repository, one)) })
  }
  return both
}

test('a version opened from the one before it is the version opened by itself, whatever was edited, moved or taken away', async () => {
  const first = { files: { 'content/a.md': '# A\n', 'content/a/b.md': '# B\n' } }
  await fc.assert(
    fc.asyncProperty(fc.array(commit, { minLength: 2, maxLength: 12 }), async (more) => {
      const made = await makeRepository(first, ...more)
      const repository = openRepository(made.gitDir)
      try {
        // Also back to front: a version may be opened from a later one.
        const { commits } = made
        for (const order of [commits, commits.toReversed()])
          for (const { after, alone } of await inTurn(repository, order)) expect(after).toEqual(alone)
      } finally {
        repository.close()
        await made.remove()
      }
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('where only a text is another, everything but that page is the very same', async () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, `# ${name}\n`]))
  const made = await makeRepository({ files }, { files: { 'b.md': '# b\n\nMore.\n' } })
  const repository = openRepository(made.gitDir)
  try {
    const [first = '', second = ''] = made.commits
    const before = await openHandbook(repository, first)
    const after = await openHandbook(repository, second, before)
    expect(after.sidebar).toBe(before.sidebar)
    expect(after.pages.map((page) => before.pages.includes(page))).toEqual([true, false, true])
    expect((await repository.read(after.at('b.md')?.oid ?? '')).toString()).toContain('More.')
  } finally {
    repository.close()
    await made.remove()
  }
})
