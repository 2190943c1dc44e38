import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHandbook, openRepository, runGit, sightOf, strangers, type Handbook } from '#pages'
import { LinkIndex } from './links-between.ts'

const files = {
  'firsthand.yml': 'readers:\n  /: public\n  /closed.md: [noor]\n',
  'a.md': '# A\n\nFirst [go on](b.md). Read [it](/b/#part) twice.\n\n## More\n\nSee [b][x].\n\n[x]: ./b.md\n',
  'b.md': '# B\n\n[Myself](b.md) and [elsewhere](https://example.com/b/).\n',
  'c.md': '# C\n\nOpen.\n\n::: confidential noor\nQuietly [b](b.md).\n:::\n',
  'closed.md': '# Closed\n\nAlso [b](b.md).\n',
  'odd.md': '\u0000',
}

/** As `git fast-import` reads it. */
const stream = [
  'commit refs/heads/main\ncommitter Noor <someone@example.org> 1768381200 +0000\ndata 5\nWrite\n',
  ...Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  ),
].join('')

async function withLinks(look: (handbook: Handbook, index: LinkIndex, reads: string[]) => Promise<void>) {
  const gitDir = await mkdtemp(join(tmpdir(), 'links-'))
  await runGit(['init', '--quiet', '--bare', '--initial-branch=main', gitDir])
  await runGit(['fast-import', '--quiet'], { gitDir, input: Buffer.from(stream) })
  const commit = (await runGit(['rev-parse', 'main'], { gitDir })).toString().trim()
  const repository = openRepository(gitDir)
  const reads: string[] = []
  const read = (oid: string) => {
    reads.push(oid)
    return repository.read(oid)
  }
  try {
    await look(await openHandbook(repository, commit), new LinkIndex({ read }), reads)
  } finally {
    repository.close()
    await rm(gitDir, { recursive: true, force: true })
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
