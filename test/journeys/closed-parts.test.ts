import { mkdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { clone, commit, git } from './clone.ts'
import { browserWith, frontDoor, type Browser } from './front-door.ts'

/** Stands only in what strangers must not read. */
const secret = 'Quillwort'

const pages = {
  'firsthand.yml': 'title: Ours\nreaders:\n  /: public\n  /data/: internal\n  /plans/: internal\n',
  'content/_index.md': '# Home\n\n{{% include "/shared/notice.md" %}}\n',
  'content/merger.md': `::: confidential noor\n# ${secret} merger\n:::\n\n## What we say\n\nWe grow.\n`,
  'content/plan.md': '# Plan\n',
  'content/plans.md': '# Plans\n',
  'shared/notice.md': `Shared by all.\n\n::: internal\n${secret} inside.\n:::\n`,
  'data/people.yml': '- handle: noor\n  name: Noor\n',
}

const door = frontDoor(async () => {
  const folder = place('handed-over')
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  await commit(folder, pages)
  return { FIRSTHAND_HANDBOOK: folder }
})

let noor: Browser
beforeAll(async () => {
  const { headers } = await door.visitor().send('/-/welcome', { code: await door.code(), handle: 'noor' })
  noor = browserWith(() => door.url(), headers)
}, 120_000)

test.each(['/', '/merger/', '/merger.md', '/llms.txt', '/-/find?words=merger', '/-/files/shared/notice.md'])(
  'a stranger finds nothing of a closed part at %s',
  async (path) => {
    const { status, body } = await door.visitor().get(path)
    expect(status).toBe(200)
    expect(body).not.toContain(secret)
  },
)

test('what is closed in Markdown that is no page is in no clone of what is public', async () => {
  const folder = await clone(door.url(), place('public'))
  expect((await git(folder, ['show', 'HEAD:shared/notice.md'])).said).toBe('Shared by all.')
})

test('a file with closed parts has another name for each who reads another of it', async () => {
  const path = '/-/files/content/merger.md'
  const [open, own] = [await door.visitor().get(path), await noor.get(path)]
  expect(own.body).toContain(secret)
  const tag = own.headers.get('etag') ?? ''
  expect(tag).not.toBe('')
  expect(open.headers.get('etag')).not.toBe(tag)
  expect((await door.visitor().get(path, { 'if-none-match': tag })).status).toBe(200)
})

test('an address that is closed is answered as one where nothing is, with what is near', async () => {
  const said = async (path: string) => (await door.visitor().get(path)).text.replaceAll(path, '')
  expect(await said('/plans/')).toBe(await said('/plant/'))
  expect(await said('/plans/')).toContain('Plan')
})
