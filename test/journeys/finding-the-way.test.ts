import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { clone, commit, git, tokenOf } from './clone.ts'
import { frontDoor, type Browser, type Got } from './front-door.ts'

const door = frontDoor()
const phone = { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605.1' }
const speaking = 'handbook/all-remote/speaking.md'
const talks = 'handbook/all-remote/talks.md'
const secret = 'handbook/marketing/secret-plan.md'

let work: string
let linh: Browser

beforeAll(async () => {
  linh = await door.as('linh')
  work = join(place('clone'), 'handbook')
  await clone(door.url(), work, await tokenOf(await door.as('noor'), 'handbook.read handbook.push'))
})

const read = (path: string): string => readFileSync(join(work, path), 'utf8')
const push = async (files: Readonly<Record<string, string>>) => {
  await commit(work, files)
  expect(await git(work, ['push'])).toMatchObject({ ok: true })
}
const make = (name: string, target: string, more = {}) =>
  linh.send('/-/short-links', { name, target, ...more })
const go = async (name: string, browser = door.visitor(), headers: object = phone) => {
  const { status, to } = await browser.get(`/-/go/${name}`, { ...headers })
  return [status, to]
}

describe('a short link', () => {
  test('is made, said aloud and followed, whatever capitals it is typed in [R2.14]', async () => {
    const { to } = await make('Give Talks', '/all-remote/speaking/', { spoken: 'give talks dot info' })
    expect(to).toBe('/-/short-links/give-talks')
    const { text } = await linh.get(to)
    expect(text).toContain('“give talks dot info”')
    expect(await go('Give-Talks')).toEqual([302, '/all-remote/speaking/'])
  })

  test('counts who opens it by where they come from, and nobody else [R2.14]', async () => {
    await go('give-talks?from=podcast')
    await go('give-talks?from=podcast')
    await go('give-talks', door.visitor(), { ...phone, referer: 'https://news.example.org/' })
    await go('give-talks', door.visitor(), { 'user-agent': 'Googlebot/2.1' })
    await fetch(`${door.url()}/-/go/give-talks`, { method: 'HEAD', headers: phone, redirect: 'manual' })
    const { body } = await linh.get('/-/short-links.csv?name=give-talks')
    const rows = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',').slice(1).join(','))
    expect(rows.toSorted()).toEqual([
      'give-talks,news.example.org,1',
      'give-talks,podcast,2',
      'give-talks,typed,1',
    ])
  })

  test('leads on where its page is moved', async () => {
    await git(work, ['mv', speaking, talks])
    await push({})
    expect(await go('give-talks')).toEqual([302, '/all-remote/talks/'])
  })

  test('of a taken name is answered with the nearest that is free', async () => {
    const { status, text } = await make('give-talks', '/')
    expect(status).toBe(422)
    expect(text).toContain('“give-talks-2” is free.')
  })

  test('that sounds like another one is made, with a warning', async () => {
    const { to } = await make('remotes', '/all-remote/')
    expect((await linh.get(to)).text).toContain('It sounds like “remote”')
  })

  test('is changed by who made it, not by anybody, and the change is taken back', async () => {
    const siobhan = await door.as('siobhan')
    expect((await siobhan.get('/-/short-links/give-talks')).text).not.toContain('Change it')
    const refused = await siobhan.send('/-/short-links/give-talks', { target: '/' })
    expect(refused.status).toBe(403)
    await linh.send('/-/short-links/give-talks', { target: 'https://example.com/talks' })
    expect(await go('give-talks')).toEqual([302, 'https://example.com/talks'])
    await linh.send('/-/short-links/give-talks', { target: '/all-remote/talks/' })
    expect(await go('give-talks')).toEqual([302, '/all-remote/talks/'])
  })

  test('leads nowhere once it is ended, and on again when that is taken back', async () => {
    await linh.send('/-/short-links/give-talks/end', {})
    expect(await go('give-talks')).toEqual([404, ''])
    await linh.send('/-/short-links/give-talks/restoration', {})
    expect(await go('give-talks')).toEqual([302, '/all-remote/talks/'])
  })

  test.each([
    ['x y!', '/', 'Write a short name of letters, digits and hyphens'],
    ['nowhere', '/no/such/page/', 'No page stands at /no/such/page/.'],
    ['script', 'javascript:alert(1)', 'Only pages of the handbook and addresses that begin with https://'],
    ['login', 'https://a:b@example.com/', 'Leave out the name and the password.'],
  ])('%s to %s is refused beside its field', async (name, target, said) => {
    const { status, text } = await make(name, target)
    expect([status, text]).toEqual([422, expect.stringContaining(said)])
  })
})

describe('what only noor may read', () => {
  beforeAll(async () => {
    const readers = read('firsthand.yml').replace(
      '  /: public\n',
      '  /: public\n  /marketing/secret-plan/: [noor]\n',
    )
    await push({
      [secret]: '# Secret plan\n\nSee [how we work](/marketing/how-we-work/), quietly.\n',
      'firsthand.yml': readers,
    })
    const noor = await door.as('noor')
    await noor.send('/-/short-links', { name: 'quiet', target: '/marketing/secret-plan/' })
  })

  test('a short link leads her there, and to everybody else there is none', async () => {
    expect(await go('quiet', await door.as('noor'))).toEqual([302, '/marketing/secret-plan/'])
    for (const other of [door.visitor(), linh]) {
      const hidden = await other.get('/-/go/quiet', phone)
      const none = await other.get('/-/go/noise', phone)
      const said = ({ text }: Got) => text.replace(/Request \S+/, '')
      expect([hidden.status, said(hidden)]).toEqual([none.status, said(none)])
    }
    expect((await linh.get('/-/short-links')).body).not.toContain('quiet')
    expect((await linh.get('/-/short-links/quiet')).status).toBe(404)
    expect((await linh.get('/-/short-links.csv')).body).not.toContain('quiet')
  })

  test.each(['/-/links?page=/marketing/how-we-work/', '/-/changes', '/-/rules', '/marketing/'])(
    'shows nowhere else at %s',
    async (path) => {
      for (const other of [door.visitor(), linh])
        expect((await other.get(path)).body).not.toMatch(/secret.plan|quietly/i)
    },
  )

  test('she sees that it links, and that it came', async () => {
    const noor = await door.as('noor')
    const links = '/-/links?page=/marketing/how-we-work/'
    await expect.poll(async () => (await noor.get(links)).text).toContain('See how we work, quietly.')
    await expect.poll(async () => (await noor.get('/-/changes')).text).toContain('Secret plan')
  })
})

describe('what changed', () => {
  test('stands by day, with what became of each page and its words', async () => {
    await push({
      'handbook/marketing/goals.md': `${read('handbook/marketing/goals.md')}\nWe count the badgers.\n`,
    })
    await expect.poll(async () => (await linh.get('/-/changes')).text).toContain('Goals')
    const { body, text } = await linh.get('/-/changes')
    expect(text).toMatch(/Speaking\s+moved|Talks?\s+moved/)
    const href = /href="(\/-\/difference\?page=%2Fmarketing%2Fgoals%2F[^"]+)"/.exec(body)?.[1] ?? ''
    expect((await linh.get(href.replaceAll('&amp;', '&'))).body).toContain('<ins>We count the badgers.</ins>')
  })

  test('is new to who has not read it, until they say so; to strangers nothing is', async () => {
    expect((await linh.get('/-/changes')).text).toContain('new to you')
    expect((await door.visitor().get('/-/changes')).text).not.toContain('new to you')
    const { to } = await linh.send('/-/changes/read', { on: 'changes' })
    expect(to).toBe('/-/changes')
    expect((await linh.get(to)).text).not.toContain('new to you')
  })

  test('compares only what was in force', async () => {
    const zeros = '0'.repeat(40)
    expect((await linh.get(`/-/difference?page=/&from=${zeros}&to=${zeros}`)).status).toBe(404)
  })
})

describe('the rules in force', () => {
  test('are found by kind, team, page and words, and each leads to its sentence', async () => {
    const { body, text } = await linh.get('/-/rules?kind=limit&words=paid+social')
    expect(text).toMatch(/1 rule of \d+/)
    expect(body).toMatch(/href="\/marketing\/integrated-marketing\/paid-social\/#[^"]+">Paid social per team/)
    expect(text).toContain('Noor Haddad answers for it')
    expect(text).toContain('decided last')
    expect((await door.visitor().get('/-/rules?kind=limit')).text).not.toContain('decided last')
    expect((await linh.get('/-/rules?team=digital-strategy')).text).toContain('Paid social per team')
  })
})
