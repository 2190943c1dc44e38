import { symlinkSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { addressOf, clone, commit, git, tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
let token = ''
let count = 0

beforeAll(async () => {
  token = await tokenOf(await door.as('noor'), 'handbook.read handbook.push')
})

/** A fresh clone, on the branch that rules. */
const fresh = (): Promise<string> => clone(door.url(), place(`clone-${count++}`), token)
const push = (folder: string, ...what: readonly string[]) =>
  git(folder, ['push', addressOf(door.url(), token), ...(what.length > 0 ? what : ['main'])])
const inForce = async () =>
  (await git('/', ['ls-remote', addressOf(door.url(), token), 'refs/heads/main'])).said

describe('a definition that would break', () => {
  const page = '# A rule\n\nAt most three.\n\n'
  test.each([
    [
      'a misspelt kind',
      '```limt\nname: x\n```\n',
      /a\.md:5:1 {2}limt: there is no kind "limt"\. Did you mean "limit"\?/,
    ],
    [
      'a handle with @',
      '```team\nname: x\ntitle: X\nlead: @noor\n```\n',
      /a\.md:8:7 .*Write noor, without the @/,
    ],
    [
      'a channel after #',
      '```team\nname: x\nchannel: #x\n```\n',
      /a\.md:7:10 .*everything after "#" is a comment/,
    ],
    [
      'an unknown key',
      '```team\nname: x\ntitel: X\n```\n',
      /a\.md:7:1 .*no key "titel"\. Did you mean "title"\?/,
    ],
    [
      'a name that stands twice',
      '```team\nname: x\n```\n\n```team\nname: x\n```\n',
      /a\.md:\d+:\d+ {2}team x: /,
    ],
    ['a bracket that never closes', '```team\nname: [x\n```\n', /a\.md:6:7 .*"\[" is opened and not closed/],
    ['a fence that never closes', '```team\nname: x\n', /a\.md:5:1 .*never closes\. Add a line ```/],
    [
      'a key of another’s making',
      '```team\nname: x\n__proto__: {a: b}\n```\n',
      /a\.md:7:1 .*cannot be a key/,
    ],
    [
      'a fact like an object’s own',
      '```limit\nname: x\nof: campaigns\nwhere: {toString: x}\nat-most: 3\neach: week\n```\n',
      /a\.md:8:\d+ .*no fact "toString"/,
    ],
    [
      'a sentence without end',
      `${'3,'.repeat(50_000)}\n\n\`\`\`limit\nname: x\nof: campaigns\nat-most: 3\neach: week\n\`\`\`\n`,
      /a\.md:7:1 .*more than 4000 characters/,
    ],
    ['five thousand brackets', `\`\`\`team\nname: x\ntitle: ${'['.repeat(5000)}\n\`\`\`\n`, /a\.md:\d+:\d+ /],
    ['aliases that grow', '```team\nname: x\ntitle: &a [x, x]\nlead: *a\n```\n', /a\.md:\d+:\d+ /],
  ])('%s: refused with the place and what would work', async (_, block, answer) => {
    const [folder, before] = [await fresh(), await inForce()]
    await commit(folder, { 'handbook/a.md': page + block })
    const { ok, said } = await push(folder)
    expect(said).toMatch(answer)
    expect(said).toMatch(
      /remote: (?:One mistake stands|\d+ mistakes stand) in the way, so nothing was put in force/,
    )
    expect([ok, await inForce()]).toEqual([false, before])
  })

  test('a list of people that cannot be read is refused with its line', async () => {
    const folder = await fresh()
    const people = readFileSync(join(folder, 'data/people.yml'), 'utf8')
    await commit(folder, { 'data/people.yml': `${people}- handle: @zed\n  name: Zed\n` })
    const line = people.split('\n').length
    expect((await push(folder)).said).toMatch(new RegExp(`data/people\\.yml:${line}:\\d+ .*without @`))
  })
})

describe('what harms no rule', () => {
  test('is taken, and its author hears what to mend', async () => {
    const folder = await fresh()
    await commit(folder, {
      'handbook/front.md': '---\ntitle: [x\nowner: @noor\n---\n# Broken front matter\n',
      'handbook/open.md': '---\ntitle: Never closed\n\n# Open\n',
      'handbook/deep.md': `---\ntitle: ${'['.repeat(9000)}\n---\n# Deep\n`,
      'handbook/picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
      'handbook/api.md': '# Our interface\n',
      'handbook/-/x.md': '# Dash\n',
      'handbook/requests/index.md': '# Requests\n',
      'handbook/shell.md': '# Shell\n\n```bash\nrm -rf /\n```\n',
      'handbook/crlf.md':
        '---\r\ntitle: Lines of another kind\r\n---\r\n# Crlf\r\n\r\nCrlf is a team.\r\n\r\n```team\r\nname: crlf\r\n```\r\n',
      'handbook/bom.md':
        '\uFEFF---\ntitle: With a mark\n---\n# Bom\n\nBom is a team.\n\n```team\nname: bom\n```\n',
      'handbook/odd [b] (c) ✓/täst 漢字.md': '# Odd path\n',
      'handbook/50%2Foff?#.md': '# Percent\n',
      'firsthand.yml':
        'title: The handbook\ncontent: handbook\nzone: Nowhere/Land\n__proto__: x\nhasOwnProperty: x\nreaders:\n  /: public\n',
    })
    const { ok, said } = await push(folder)
    expect([ok, said]).toEqual([true, expect.stringContaining('In force from now on.')])
    expect(said).toMatch(/handbook\/front\.md:3:\d+ .*not YAML/)
    expect(said).toMatch(/handbook\/open\.md:1:1 .*never closed/)
    expect(said).toMatch(/handbook\/deep\.md:\d+:\d+ .*nested too deeply/)
    expect(said).toMatch(
      /handbook\/api\.md {2}The address \/api\/ belongs to Firsthand; the page is at \/page\/api\//,
    )
    expect(said).toMatch(/firsthand\.yml:3:1 .*Nowhere\/Land/)
    expect(said).toMatch(/firsthand\.yml:4:1 .*no setting "__proto__"/)
    expect(said).not.toMatch(/shell\.md|crlf\.md|bom\.md|requests/)
    const visitor = door.visitor()
    const titles = await Promise.all(
      [
        '/crlf/',
        '/bom/',
        '/page/api/',
        '/page/-/x/',
        '/requests/',
        '/50%252Foff%3F%23/',
        '/odd [b] (c) ✓/täst 漢字/',
      ].map(async (path) => /<title>(.*?) ·/.exec((await visitor.get(path)).body)?.[1]),
    )
    expect(titles).toEqual([
      'Lines of another kind',
      'With a mark',
      'Our interface',
      'Dash',
      'Requests',
      'Percent',
      'Odd path',
    ])
    expect((await (await door.as('noor')).get('/front/')).text).toMatch(
      /things? to mend in this page Line 3: The front matter is not YAML/,
    )
    expect((await visitor.get('/picture/')).text).toContain('is not text')
  })

  test('a page of five megabytes is shown, and others are answered meanwhile', async () => {
    const folder = await fresh()
    const paragraph = `${'Teams may start three campaigns, and then 3 more. '.repeat(20)}\n\n`
    await commit(folder, { 'handbook/big.md': `# Big\n\n${paragraph.repeat(5200)}` })
    expect((await push(folder)).said).toContain('In force from now on.')
    const [big, small] = await Promise.all([door.visitor().get('/big/'), door.visitor().get('/marketing/')])
    expect([big.status, small.status]).toEqual([200, 200])
    expect(big.body.length).toBeGreaterThan(5_000_000)
  })

  test('markup in messages, authors, branches and names of files stays text, in the browser and on the terminal', async () => {
    const folder = await fresh()
    await commit(folder, {
      'handbook/<img src=x onerror=alert(1)>\u001b[31m.md': '# Named oddly\n\n<script>alert(1)</script>\n',
    })
    await git(folder, [
      'commit',
      '--amend',
      '-m',
      '<script>alert(1)</script>',
      '--author',
      '<b>x</b> <x@example.com>',
    ])
    const { said } = await push(folder, 'main', 'main:refs/heads/<script>')
    // Git itself clears the rest of a line.
    expect(said.replaceAll('\u001b[K', '')).not.toContain('\u001b')
    await commit(folder, { 'handbook/said.md': '# Said\n' })
    await git(folder, ['commit', '--amend', '-m', '<script>alert(1)</script>'])
    await push(folder)
    const history = await door.visitor().get('/-/history?page=/said/')
    expect(history.text).toContain('<script>alert(1)</script>')
    expect(history.body).not.toContain('<script>alert')
  })

  test('links out of the handbook are refused by name', async () => {
    const folder = await fresh()
    for (const [name, target] of [
      ['passwd.md', '/etc/passwd'],
      ['up.md', '../../../etc/passwd'],
    ] as const)
      symlinkSync(target, join(folder, 'handbook', name))
    await commit(folder, {})
    const { ok, said } = await push(folder)
    expect(ok).toBe(false)
    expect(said).toContain('handbook/passwd.md: a symbolic link out of the handbook')
    expect(said).toContain('handbook/up.md: a symbolic link out of the handbook')
  })

  test('a block taken away ends its rule at once; what was decided stays to be read; back again it rules', async () => {
    const folder = await fresh()
    const path = 'handbook/marketing/integrated-marketing/paid-social.md'
    const written = readFileSync(join(folder, path), 'utf8')
    const noor = await door.as('noor')
    await commit(folder, { [path]: written.replace(/```limit\n[^`]*```\n/, '') })
    expect((await push(folder)).said).toContain('In force from now on.')
    expect((await noor.get('/-/cards/limit/paid-social-per-team')).status).toBe(204)
    expect((await noor.get('/-/rules/limit/paid-social-per-team')).status).toBe(200)
    await commit(folder, { [path]: written })
    expect((await push(folder)).said).toContain('In force from now on.')
    expect((await noor.get('/-/cards/limit/paid-social-per-team')).status).toBe(200)
  })
})

describe('who pushes', () => {
  test('without a token, with a made-up one, one for reading or for something else: a sentence each', async () => {
    const folder = await fresh()
    await commit(folder, { 'handbook/x.md': '# X\n' })
    const noor = await door.as('noor')
    const pushAs = async (secret: string) =>
      (await git(folder, ['push', addressOf(door.url(), secret), 'main'])).said
    expect((await git(folder, ['push', `${door.url()}/git`, 'main'])).said).toContain(
      'could not read Username',
    )
    expect(await pushAs(`fh_${'a'.repeat(43)}00000000`)).toContain(
      'Give a token of Firsthand as the password',
    )
    expect(await pushAs(encodeURIComponent("' or 1=1 --"))).toContain(
      'Give a token of Firsthand as the password',
    )
    expect(await pushAs(await tokenOf(noor, 'handbook.read'))).toContain(
      'may read the handbook, not push to it',
    )
    expect(await pushAs(await tokenOf(noor, 'campaigns.plan'))).toContain(
      'This token is not for the handbook',
    )
    const soon = await tokenOf(noor, 'handbook.push')
    const id = /action="\/-\/tokens\/([^/]+)\/revocation"/.exec((await noor.get('/-/tokens')).body)?.[1] ?? ''
    expect((await noor.send(`/-/tokens/${id}/revocation`, {})).status).toBe(303)
    expect(await pushAs(soon)).toContain('Give a token of Firsthand as the password')
  })

  test('whoever the list no longer names is out at once: browser and token [T72]', async () => {
    const mei = await door.as('mei')
    const hers = await tokenOf(mei, 'handbook.read handbook.push')
    expect((await mei.get('/-/campaigns')).status).toBe(200)
    const folder = await fresh()
    const [list, roles] = ['data/people.yml', 'handbook/roles-and-hiring/roles.md']
    const without = (path: string, what: RegExp, by: string) =>
      commit(folder, { [path]: readFileSync(join(folder, path), 'utf8').replace(what, by) })
    await without(list, /- handle: mei\n(?: {2}.*\n)*/, '')
    expect((await push(folder)).said).toMatch(/roles\.md:\d+:\d+ .*no person "mei"/)
    await without(roles, /held-by: \[oskar, mei\]/, 'held-by: [oskar]')
    expect((await push(folder)).said).toContain('In force from now on.')
    const late = { name: 'Late', type: 'newsletter', team: 'content', startsOn: '2030-01-01' }
    expect((await mei.get('/-/campaigns')).status).toBe(403)
    expect((await mei.send('/-/campaigns', late)).status).toBe(403)
    await commit(folder, { 'handbook/x.md': '# X\n' })
    const refused = await git(folder, ['push', addressOf(door.url(), hers, 'mei'), 'main'])
    expect(refused.said).toContain('Give a token')
    // When they left is for those who work here.
    expect((await door.visitor().get('/-/people/mei')).text).toContain('Works here no more.')
    expect((await (await door.as('noor')).get('/-/people/mei')).text).toContain('Left on')
  })
})

describe('the branch that rules', () => {
  test('is not deleted, not rewritten and not turned back', async () => {
    const folder = await fresh()
    const before = await inForce()
    expect((await push(folder, ':main')).said).toContain(
      '"main" is the branch that rules: it cannot be deleted',
    )
    await git(folder, ['reset', '--quiet', '--hard', 'HEAD~1'])
    await commit(folder, { 'handbook/rewritten.md': '# Rewritten\n' })
    expect((await push(folder, '--force', 'main')).said).toContain(
      'This would take versions away that were in force',
    )
    expect((await push(folder)).said).toContain('non-fast-forward')
    expect(await inForce()).toBe(before)
  })

  test('goes on by exactly one of ten pushes at a moment; the others are told, and lose nothing', async () => {
    const folders = await Promise.all(Array.from({ length: 10 }, fresh))
    await Promise.all(
      folders.map((folder, at) => commit(folder, { [`handbook/race-${at}.md`]: `# Race ${at}\n` })),
    )
    const answers = await Promise.all(folders.map((folder) => push(folder)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const { said } of answers.filter(({ ok }) => !ok))
      expect(said).toMatch(/Somebody else pushed first|fetch first|non-fast-forward/)
    const late = folders[answers.findIndex(({ ok }) => !ok)] ?? ''
    await git(late, ['pull', '--quiet', '--rebase', addressOf(door.url(), token), 'main'])
    expect((await push(late)).said).toContain('In force from now on.')
  })

  test.each([
    ['refs/firsthand/x', 'Only branches and tags can be pushed'],
    ['refs/notes/x', 'Only branches and tags can be pushed'],
    ['refs/heads/main/x', 'cannot both be names'],
    [`refs/heads/${'a'.repeat(210)}`, 'cannot be a name'],
  ])('has no neighbour called %s', async (ref, words) => {
    expect((await push(await fresh(), `main:${ref}`)).said).toContain(words)
  })
})

describe('a draft', () => {
  test('is shown to no stranger: by no id, no protocol, no address', async () => {
    const folder = await fresh()
    await commit(folder, { 'handbook/secret-plan.md': '# Secret plan\n' })
    expect((await push(folder, 'main:draft')).said).toContain('Kept. The version in force is unchanged.')
    const id = (await git(folder, ['rev-parse', 'HEAD'])).said
    const stranger = place('stranger')
    await git('/', ['init', '--quiet', stranger])
    for (const version of ['0', '1', '2'])
      expect(
        (await git(stranger, ['-c', `protocol.version=${version}`, 'fetch', `${door.url()}/git/public`, id]))
          .said,
      ).toContain('unadvertised object')
    expect((await git('/', ['ls-remote', `${door.url()}/git/public`])).said).not.toContain('draft')
    const visitor = door.visitor()
    for (const path of [
      `/?as-of=${id}`,
      `/secret-plan/?as-of=${id.slice(0, 9)}`,
      '/secret-plan/',
      '/?as-of=draft',
      `/-/files/handbook/secret-plan.md?as-of=${id}`,
    ])
      expect((await visitor.get(path)).status, path).toBe(404)
    const blob = (await git(folder, ['rev-parse', 'HEAD:handbook/secret-plan.md'])).said
    expect((await visitor.get(`/?as-of=${blob}`)).status).toBe(404)
  })
})
