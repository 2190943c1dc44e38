import { mkdirSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { place } from '../start/running.ts'
import { addressOf, commit, git, tokenOf } from './clone.ts'
import { browserWith, frontDoor, type Browser } from './front-door.ts'

const pages = {
  'firsthand.yml': 'title: Ours\nreaders:\n  /: public\n  /data/: internal\n  /plans/: [noor]\n',
  'content/_index.md': '# Home\n\nWe write things down.\n',
  'content/plans/_index.md': '# Plans\n\nQuillwort comes in May.\n',
  'content/labels.md': `# Labels

The All-Remote team looks after how we work.

\`\`\`team
name: all-remote
title: All-Remote
\`\`\`

With the label “All-Remote Team” something is on our board.

\`\`\`label
label: All-Remote Team
means: On our board.
board: all-remote
not-with: remote-work
\`\`\`

The label “remote-work” says that nobody need act.

\`\`\`label
label: remote-work
means: Nobody need act.
not-with: All-Remote Team
\`\`\`

The label “HOR Attention” calls the Head of Remote.

\`\`\`label
label: HOR Attention
means: It is stuck.
mentions: Head of Remote
\`\`\`

It carries one of the labels triage and wip at a time.

\`\`\`label-group
group: mktg-status
labels: {triage: nobody looked yet, wip: in work}
\`\`\`
`,
  'data/people.yml':
    '- handle: noor\n  name: Noor Haddad\n- handle: mei\n  name: Mei Tanaka\n  title: Head of Remote\n  team: all-remote\n',
}
const board = '/-/requests/board?group=mktg-status&team=all-remote'

let folder = ''
const door = frontDoor(async () => {
  folder = place('handbook')
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  await commit(folder, pages)
  return { FIRSTHAND_HANDBOOK: folder, FIRSTHAND_MODE: 'demo' }
})

let noor: Browser
let mei: Browser
let address = ''
beforeAll(async () => {
  const { headers } = await door.visitor().send('/-/welcome', { code: await door.code(), handle: 'noor' })
  noor = browserWith(() => door.url(), headers)
  mei = await door.as('mei')
  address = addressOf(door.url(), await tokenOf(noor, '*'))
}, 120_000)

/** Commits what is there with a message, pushes it, and answers what the terminal shows. */
async function pushed(message: string, files: Readonly<Record<string, string>>): Promise<string> {
  await commit(folder, files)
  await git(folder, ['commit', '--quiet', '--amend', '--file', '-'], message)
  return (await git(folder, ['push', address, 'HEAD:main'])).said
}

/** Cards of changes on the team’s board, by the column that they stand in; asked until there is what `wanted` names. */
const onBoard = (browser: Browser, wanted?: string) =>
  vi.waitFor(async () => {
    const { body } = await browser.get(board)
    const columns = body.split('data-column="').slice(1)
    const cards = columns.flatMap((column) =>
      [...column.matchAll(/<a id="card-([0-9a-f]{40})"[^>]*>([^<]*)<\/a><p>([^<]*)/g)].map(
        ([, id = '', title = '', about = '']) => ({
          column: column.slice(0, column.indexOf('"')),
          ...{ id, title, about },
        }),
      ),
    )
    if (wanted !== undefined) expect(cards.map(({ title }) => title)).toContain(wanted)
    return cards
  }, 10_000)

const named = async (browser: Browser, title: string) =>
  (await onBoard(browser, title)).find((card) => card.title === title)

/** Sends the form of a change’s labels. */
const put = (browser: Browser, id: string, fields: Readonly<Record<string, string>>) =>
  browser.send(`/-/changes/${id}/labels`, fields)

test('a change whose message names the label of a team is on the team’s board as soon as it is pushed, in its column [R2.145]', async () => {
  const said = await pushed(
    'Say why we write\n\nBecause nobody remembers.\n\nLabels: All-Remote Team, mktg-status::wip\n',
    { 'content/_index.md': '# Home\n\nWe write things down, for nobody remembers.\n' },
  )
  expect(said).toContain('In force from now on.')
  expect(said).not.toContain('Say why we write')
  const card = await named(mei, 'Say why we write')
  expect(card).toMatchObject({ column: 'mktg-status::wip' })
  expect(card?.about).toMatch(/^A change by Somebody, .*, in Home$/)
  const { text, body } = await mei.get(`/-/changes/${card?.id ?? ''}`)
  expect(text).toContain('A change by Somebody, in force since')
  const difference = /href="(\/-\/difference[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await mei.get(difference)).text).toContain('for nobody remembers')
})

test('a line /label in the message does the same, and a change that names no label is not there', async () => {
  await pushed('Greet\n\n/label ~"all-remote team" ~mktg-status::triage\n', { 'content/a.md': '# A\n' })
  await pushed('Greet nobody\n', { 'content/b.md': '# B\n' })
  expect(await named(mei, 'Greet')).toMatchObject({ column: 'mktg-status::triage' })
  expect((await onBoard(mei)).map(({ title }) => title)).not.toContain('Greet nobody')
})

test('a label that no page knows stops no push: who pushes reads the nearest, and what pages say against two at once', async () => {
  const said = await pushed(
    'Be of two minds\n\nLabels: All-Remot Team, remote-work\nLabel: All-Remote Team\nLabels: mktg-status::wip, mktg-status::triage\n',
    { 'content/a.md': '# A\n\nTwo.\n' },
  )
  expect(said).toContain('In force from now on.')
  expect(said).toContain('The handbook has no label “All-Remot Team”. Did you mean “All-Remote Team”?')
  expect(said).toMatch(/“(All-Remote Team|remote-work)” and “(All-Remote Team|remote-work)” say the opposite/)
  expect(said).toContain('of “mktg-status::wip” and “mktg-status::triage” the last one stays')
  expect(await named(mei, 'Be of two minds')).toMatchObject({ column: 'mktg-status::triage' })
})

test('what was said with a change of a closed page is on the board of those only who may read the page', async () => {
  await pushed('Move Quillwort to June\n\nLabels: All-Remote Team\n', {
    'content/plans/_index.md': '# Plans\n\nQuillwort comes in June.\n',
  })
  const card = await named(noor, 'Move Quillwort to June')
  expect(card).toMatchObject({ column: 'none' })
  for (const browser of [mei, door.visitor()]) {
    expect((await browser.get(board)).body).not.toContain('Quillwort')
    expect(await browser.get(`/-/changes/${card?.id ?? ''}`)).toMatchObject({ status: 404 })
  }
  expect((await put(mei, card?.id ?? '', { put: 'remote-work' })).status).toBe(404)
})

test('a card of a change is moved, and comes off the board with the label; Undo puts it back', async () => {
  const id = (await named(mei, 'Greet'))?.id ?? ''
  await put(mei, id, { put: 'mktg-status::wip' })
  expect(await named(mei, 'Greet')).toMatchObject({ column: 'mktg-status::wip' })
  const off = await put(mei, id, { take: 'All-Remote Team' })
  expect((await onBoard(mei)).map((card) => card.id)).not.toContain(id)
  expect(off.to).toBe(`/-/changes/${id}`)
  await put(mei, id, { put: 'All-Remote Team' })
  expect((await onBoard(mei)).map((card) => card.id)).toContain(id)
  expect((await put(mei, id, { put: 'mktg-status::wib' })).body).toContain('Did you mean “mktg-status::wip”?')
})

test('a label that calls somebody calls them for a change too, by its page', async () => {
  await pushed('Ask for help\n\nLabels: HOR Attention\n', { 'content/b.md': '# B\n\nHelp.\n' })
  await vi.waitFor(async () => {
    const { text } = await mei.get('/-/notices')
    expect(text).toContain('Ask for help')
    expect(text).toContain('a label on it calls you')
  }, 10_000)
})

test('the same commits pushed again do nothing twice', async () => {
  const before = await onBoard(mei)
  await put(mei, before[0]?.id ?? '', { take: 'All-Remote Team' })
  expect((await git(folder, ['push', address, 'HEAD:again'])).ok).toBe(true)
  expect((await git(folder, ['push', address, 'HEAD:main'])).said).toContain('up-to-date')
  await pushed('Greet the next\n\nLabels: All-Remote Team\n', { 'content/c.md': '# C\n' })
  await named(mei, 'Greet the next')
  const after = await onBoard(mei)
  expect(after.map(({ id }) => id)).not.toContain(before[0]?.id)
  expect(after).toHaveLength(before.length)
})
