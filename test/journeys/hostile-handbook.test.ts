import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { addressOf, clone, commit, git, tokenOf } from './clone.ts'
import { browserWith, frontDoor, type Browser } from './front-door.ts'

const rule = (name: string, most: number | string) =>
  `Teams may start ${most} webinars a month.\n\n\`\`\`limit\nname: ${name}\nof: campaigns\nper: team\nat-most: ${most}\neach: calendar month\n\`\`\`\n`

const pages = {
  '_index.md':
    '# Home\n\n[up](../../etc/passwd) [here](javascript:alert(1)) [there](//evil.example)\n\n<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=//evil></iframe><form action=/-/campaigns method=post><input name=x></form>\n',
  'rules.md': `# Rules\n\n${rule('good', 3)}\nTwo more things.\n\n${rule('broken', 'tree')}\n\n\`\`\`limt\nname: x\n\`\`\`\n`,
  'twice.md': '# Twice\n\nOne team.\n\n```team\nname: twice\n```\n\nAnother.\n\n```team\nname: twice\n```\n',
  'front.md': '---\ntitle: [x\nowner: @noor\n---\n# Broken\n',
  'bomb.md': `---\na: &a [x,x,x,x,x,x,x,x]\n${'bcdefg'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(8).fill(`*${'abcdef'[at]}`).join()}]`)
    .join('\n')}\n---\n# Bomb\n`,
  'deep.md': `# Deep\n\n${'> '.repeat(5000)}x\n\n${'['.repeat(20_000)}\n\n${'*a '.repeat(20_000)}\n\n${'- '.repeat(3000)}x\n\n${'<div>'.repeat(5000)}\n`,
  'open.md': '# Open\n\nAt most three.\n\n```limit\nname: open\n',
  'binary.md': Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)),
  'wide.md': Buffer.from('\uFEFF# Wide', 'utf16le'),
  'api.md': '# Api\n',
  '-/x.md': '# Dash\n',
  'git/info/refs.md': '# Refs\n',
  'requests/README.md': '# Requests\n',
  'constructor/__proto__.md': '# Proto\n',
  'Case.md': '# Upper\n',
  'case.md': '# Lower\n',
  'it\'s <b>&amp; "x".md': '# Quoted\n',
  'good-target.md': '# Target\n',
  '.env': 'SECRET=hidden-in-a-file\n',
  'drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'evil.html': '<script>alert(1)</script>',
  'data/people.yml':
    "- handle: noor\n  name: Noor <script>alert(1)</script>\n- handle: linh\n  name: \"Linh'; drop table persons;--\"\n- handle: '@bad'\n  name: X\n- handle: noor\n  name: Twice\n- handle: zed\n  name: Zed\n  email: whispered@example.com\n",
  'firsthand.yml':
    'title: "<b>Ours</b>"\nzone: Nowhere/Land\n__proto__: x\ntoString: x\nreaders:\n  /: public\n',
}

/** A repository as nobody should hand one over, with what only git's plumbing lets in. */
async function repository(): Promise<string> {
  const folder = place('handed-over')
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  for (const [name, target] of [
    ['passwd.md', '/etc/passwd'],
    ['up.md', '../../../etc/passwd'],
    ['loop.md', 'loop.md'],
    ['env.md', '.env'],
    ['etc', '/etc'],
    ['good-link.md', 'good-target.md'],
  ] as const)
    symlinkSync(target, join(folder, name))
  await commit(folder, pages)
  const write = async (type: string, content: Buffer | string) =>
    (await git(folder, ['hash-object', '-w', '-t', type, '--stdin', '--literally'], content)).said
  const entry = (mode: string, name: string, oid: string) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')])
  const above = await write('tree', entry('100644', 'above.md', await write('blob', '# Above\n')))
  const shown = (await git(folder, ['ls-tree', 'HEAD'])).said.split('\n').map((line) => {
    const [, mode = '', oid = '', name = ''] = /^(\d+) \w+ (\w+)\t(.*)$/.exec(line) ?? []
    return entry(mode, name.startsWith('"') ? (JSON.parse(name) as string) : name, oid)
  })
  const tree = await write('tree', Buffer.concat([entry('40000', '..', above), ...shown]))
  const parent = (await git(folder, ['rev-parse', 'HEAD'])).said
  const odd = await write(
    'commit',
    `tree ${tree}\nparent ${parent}\nauthor <script> <x@y> 99999999999999999 +9999\ncommitter nobody\n\nodd\u0000words\n`,
  )
  await git(folder, ['update-ref', 'refs/heads/main', odd])
  return folder
}

const door = frontDoor(async () => ({ FIRSTHAND_HANDBOOK: await repository(), FIRSTHAND_LOG: 'info' }))
const code = (): string => /welcome\?code=([\w-]+)/.exec(door.said())?.[1] ?? ''

describe('a handbook handed over as it should not be is opened, and says what to mend', () => {
  test.each([
    ['rules.md:21:10', /limit broken: .*tree/],
    ['rules.md:26:1', /no kind "limt"\. Did you mean "limit"\?/],
    ['twice.md:\\d+:\\d+', /team twice: /],
    ['open.md:5:1', /never closes/],
    ['front.md:3:\\d+', /not YAML/],
    ['bomb.md:2:1', /not YAML/],
    ['api.md', /page is at \/page\/api\//],
    ['-/x.md', /page is at \/page\/-\/x\//],
    ['passwd.md', /leads to nothing inside/],
    ['env.md', /leads to nothing inside/],
    ['\\.\\./above.md', /no address can have/],
    ['firsthand.yml:2:1', /Nowhere\/Land/],
    ['firsthand.yml:3:1', /no setting "__proto__"/],
    ['data/people.yml:5:\\d+', /without @/],
    ['data/people.yml:7:\\d+', /second time/],
  ])('at %s', (where, words) => {
    const line = door
      .said()
      .split('\n')
      .filter((one) => one.startsWith('{'))
      .map((one) => (JSON.parse(one) as { msg: string }).msg)
      .find((one) => new RegExp(`^${where}  `).test(one))
    expect(line).toMatch(words)
  })

  test('every page of its sidebar opens, and nothing in one of them runs', async () => {
    const visitor = door.visitor()
    const front = await visitor.get('/')
    const links = [...front.body.matchAll(/<li[^>]*><a href="(\/[^"]*)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(18)
    for (const link of new Set(links)) {
      const { status, body } = await visitor.get(link)
      expect([link, status]).toEqual([link, 200])
      expect(
        body.replaceAll(
          /<script type="module" src="\/-\/assets\/[^"]*" data-more="\/-\/assets\/[^"]*" data-in-text="\/-\/assets\/[^"]*"><\/script>/g,
          '',
        ),
      ).not.toMatch(
        /<script|<img[^>]*onerror|<iframe|<form(?! class="(?:find|filters)" action="\/-\/)|href="javascript:|<b>Ours/,
      )
    }
  })

  test('a broken rule does not run and stands as it is written; the good one beside it runs', async () => {
    const { text } = await door.visitor().get('/rules/')
    expect(text).toContain('At most 3')
    expect(text).toContain('at-most: tree')
    expect(text).not.toContain('to mend')
  })

  test.each([
    '/passwd/',
    '/up/',
    '/loop/',
    '/env/',
    '/etc/passwd/',
    '/-/files/passwd.md',
    '/-/files/.env',
    '/-/files/etc/passwd',
    '/-/files/%2e%2e/above.md',
    '/..%2fabove/',
  ])('nothing outside of it or hidden in it is at %s', async (path) => {
    expect((await door.visitor().get(path)).status).toBe(404)
  })

  test('files of it are boxed in: no script of theirs can act here', async () => {
    for (const path of ['/-/files/drawn.svg', '/-/files/evil.html', '/-/files/rules.md']) {
      const { status, headers } = await door.visitor().get(path)
      expect([status, headers.get('content-security-policy')]).toEqual([
        200,
        expect.stringMatching(/'none'.*sandbox$/),
      ])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).not.toMatch(/html/)
    }
  })

  test('its people are shown as written, without what must not be in git', async () => {
    const { text, body } = await door.visitor().get('/-/people')
    expect(text).toContain('Noor <script>alert(1)</script>')
    expect(text).toContain("Linh'; drop table persons;--")
    expect(body + door.said()).not.toContain('whispered@example.com')
  })
})

describe('a house that is no demo', () => {
  test('lets nobody look as somebody', async () => {
    const visitor = door.visitor()
    expect((await visitor.get('/-/sign-in')).body).not.toMatch(/permit|Look as/)
    for (const permit of ['', 'x'.repeat(43)])
      expect((await visitor.send('/-/sessions/see-as', { handle: 'noor', permit })).status).toBe(403)
  })

  test('has one first administrator, of all who send the link at once; then the link is used', async () => {
    const visitor = door.visitor()
    for (const made of ['x'.repeat(43), '', `${code()}x`, code().toLowerCase()])
      expect([403, 422]).toContain((await visitor.send('/-/welcome', { code: made, handle: 'noor' })).status)
    const odd = await visitor.send('/-/welcome', { code: code(), handle: '<b>nobody</b>' })
    expect([odd.status, odd.text]).toEqual([
      422,
      expect.stringContaining('Nobody here has the handle “<b>nobody</b>”'),
    ])
    const answers = await Promise.all(
      ['noor', 'linh', 'noor', 'linh'].map((handle) => visitor.send('/-/welcome', { code: code(), handle })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409, 409])
    expect((await visitor.get(`/-/welcome?code=${code()}`)).text).toContain('This link was used')
    admin = browserWith(door.url, answers.find(({ status }) => status === 303)?.headers)
    expect((await admin.get('/-/tokens')).status).toBe(200)
    const { text } = await admin.get('/rules/')
    expect(text).toMatch(/2 things to mend in this page/)
    expect(text).toMatch(/Line 21: .*tree/)
    expect(text).toMatch(/Line 26: .*there is no kind "limt"\. Did you mean "limit"\?/)
  })

  test('even its administrator puts no broken rule in force; a mended one rules at once', async () => {
    const token = await tokenOf(admin, 'handbook.push')
    const folder = await clone(door.url(), place('mend'), token)
    const push = async (...how: readonly string[]) =>
      (await git(folder, ['push', ...how, addressOf(door.url(), token), 'main'])).said
    await commit(folder, {
      'rules.md': `# Rules\n\n${rule('good', 'tree')}\nTwo more things.\n\n${rule('broken', 4)}`,
    })
    for (const how of [[], ['--force']])
      expect(await push(...how)).toMatch(
        /rules\.md:9:10 {2}limit good: .*tree.*stands in the way, so nothing was put in force/s,
      )
    expect((await door.visitor().get('/rules/')).text).toContain('At most 3')
    await commit(folder, {
      // Stock git checks nothing out of such a tree, so this version holds what is written here.
      'firsthand.yml': 'readers:\n  /: public\n',
      'rules.md': `# Rules\n\n${rule('good', 3)}\nTwo more things.\n\n${rule('broken', 4)}`,
    })
    expect(await push()).toContain('In force from now on.')
    const within = { timeout: 1000, interval: 50 }
    await expect.poll(async () => (await door.visitor().get('/rules/')).text, within).toContain('At most 4')
  })
})

let admin: Browser = door.visitor()
