import { expect, test } from 'vitest'
import { openHandbook, openRepository, sightOf, strangers, type Handbook } from '#pages'
import { makeRepository } from '#testing'
import { LinkIndex } from './links-between.ts'

const files = {
  'firsthand.yml': 'readers:\n  /: public\n  /closed.md: [noor]\n',
  'a.md': '# A\n\nFirst [go on](b.md). Read [it](/b/#part) twice.\n\n## More\n\nSee [b][x].\n\n[x]: ./b.md\n',
  'b.md': '# B\n\n[Myself](b.md) and [elsewhere](https://example.com/b/).\n',
  'c.md': '# C\n\nOpen.\n\n::: confidential noor\nQuietly [b](b.md).\n:::\n',
  'closed.md': '# Closed\n\nAlso [b](b.md).\n',
  'odd.md': Buffer.from([0x89, 0, 1]),
}

async function withLinks(look: (handbook: Handbook, index: LinkIndex, reads: string[]) => Promise<void>) {
  const made = await makeRepository({ files })
  const repository = openRepository(made.gitDir)
  const reads: string[] = []
  const read = (oid: string) => {
    reads.push(oid)
    return repository.read(oid)
  }
  try {
    await look(await openHandbook(repository, made.commits[0] ?? ''), new LinkIndex({ read }), reads)
  } finally {
    repository.close()
    await made.remove()
  }
}

async function linking(index: LinkIndex, handbook: Handbook, url: string) {
  const between = index.in(handbook)
  await between.done
  return between
    .to(url)
    .map(({ page, links, more }) => [page.url, links.map(({ sentence }) => sentence), more])
}

test('a page is told who links to it, with the sentences; itself and the world outside do not count', () =>
  withLinks(async (handbook, index) => {
    expect(await linking(index, handbook.seenBy(strangers), '/b')).toEqual([
      ['/a/', ['First go on.', 'Read it twice.', 'See b.'], 0],
    ])
  }))

test('who may read more is told of more: closed pages, and closed parts of open ones', () =>
  withLinks(async (handbook, index) => {
    expect((await linking(index, handbook.seenBy(sightOf(['noor'])), '/b/')).map(([url]) => url)).toEqual([
      '/a/',
      '/c/',
      '/closed/',
    ])
    const others = await linking(index, handbook.seenBy(sightOf(['linh'])), '/b/')
    expect(others.map(([url]) => url)).toEqual(['/a/'])
  }))

test('a text is looked through once, whoever asks and whatever version it stands in', () =>
  withLinks(async (handbook, index, reads) => {
    await linking(index, handbook.seenBy(strangers), '/b/')
    const first = reads.length
    await linking(index, handbook.seenBy(sightOf(['linh'])), '/b/')
    // Only the page with a part is read again: others see other words of it.
    expect(reads.length - first).toBe(1)
  }))
