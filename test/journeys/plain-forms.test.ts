import { mkdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { addressOf, clone, commit, git, tokenOf, type Said } from './clone.ts'
import { browserWith, frontDoor, type Browser } from './front-door.ts'

/** Stands only in what strangers must not read. */
const secret = 'Quillwort'

const limit = (most: number) =>
  `Teams may start ${most} webinars a month.\n\n\`\`\`limit\nname: webinars\nof: campaigns\nper: team\nat-most: ${most}\neach: calendar month\n\`\`\`\n`

const pages = {
  'firsthand.yml':
    'title: Ours & <Theirs> ]]>\nlanguage: en\nreaders:\n  /: public\n  /inside/: internal\n  /data/: internal\n',
  '_index.md': '---\ndescription: What we do & why\nnotes: Quillwort, never shown\n---\n# Home\n\nHello.\n',
  'plans/_index.md':
    '---\ntitle: Plans\ndescription: |\n  Two\n  lines\n---\nSee [rules](rules.md#limits), [the dot](/a-file.txt), [outside](https://example.org/x) and [money](/inside/money.md).\n\n`[not](rules.md)`\n\n```text\n[nor](rules.md)\n```\n\n[named]\n\n[named]: rules.md "Rules"\n\n::: internal\nOnly here: Quillwort.\n:::\n',
  'plans/rules.md': `# Rules\n\n## Limits\n\n${limit(3)}`,
  'a.md': '# Taken\n',
  'a/README.md': '# Folder\n',
  'odd.md': '---\ntitle: "]]> & <b>\\u0007 \\u202Eevil [x](y)"\n---\nText of three words.\n',
  'llms.txt.md': '# Not for programs\n',
  'a-file.txt': 'x\n',
  'film.mp4': '0123456789',
  'long.txt': 'All of it. '.repeat(500),
  'inside/money.md': '# Quillwort money\n\nWe have Quillwort.\n',
  'data/people.yml': '- handle: noor\n  name: Noor\n',
}

let folder = ''
const door = frontDoor(async () => {
  folder = place('handed-over')
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  await commit(folder, pages)
  return { FIRSTHAND_HANDBOOK: folder }
})

let insider: Browser
beforeAll(async () => {
  const { headers } = await door.visitor().send('/-/welcome', { code: await door.code(), handle: 'noor' })
  insider = browserWith(() => door.url(), headers)
}, 120_000)

describe('a page as Markdown', () => {
  test('stands under its own address with .md, as it is written, with links that lead there from anywhere', async () => {
    const { status, headers, body } = await door.visitor().get('/plans.md')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(headers.get('link')).toMatch(/^<http:\/\/[^>]+\/plans\/>; rel="canonical"$/)
    expect(headers.get('vary')).toMatch(/Cookie.*Accept/)
    const base = /^url: (http.*)\/plans\/$/m.exec(body)?.[1] ?? ''
    expect(base).not.toBe('')
    expect(body).toContain(`[rules](${base}/plans/rules/#limits)`)
    expect(body).toContain(`[the dot](${base}/-/files/a-file.txt)`)
    expect(body).toContain('[outside](https://example.org/x)')
    expect(body).toContain('`[not](rules.md)`')
    expect(body).toContain('[nor](rules.md)')
    expect(body).toContain(`[named]: ${base}/plans/rules/ "Rules"`)
  })

  test('holds of its front matter what the page shows, and nothing that is closed', async () => {
    const { body } = await door.visitor().get('/index.md')
    expect(body).toMatch(
      /^---\ntitle: Home\ndescription: What we do & why\nurl: http[^\n]*\/\n---\n\n# Home\n\nHello\.\n$/,
    )
    const plans = (await door.visitor().get('/plans.md')).body
    expect(plans).not.toContain(secret)
    expect(plans).not.toContain('inside')
    expect((await insider.get('/plans.md')).body).toContain(`Only here: ${secret}.`)
  })

  test('is what comes for who would rather have Markdown, and of a page that was asked for again without change nothing', async () => {
    const asked = { accept: 'text/markdown, text/html;q=0.5' }
    const first = await door.visitor().get('/plans/', asked)
    expect(first.headers.get('content-type')).toMatch(/^text\/markdown/)
    const html = await door.visitor().get('/plans/', { accept: 'text/html,*/*;q=0.8' })
    expect(html.headers.get('content-type')).toMatch(/^text\/html/)
    expect(html.headers.get('vary')).toContain('Accept')
    // Kept as bytes by now, and still not for who wants Markdown.
    expect((await door.visitor().get('/plans/', asked)).body).toBe(first.body)
    const again = await door
      .visitor()
      .get('/plans/', { ...asked, 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('gives way to a page of that address, and is then found in its folder', async () => {
    expect((await door.visitor().get('/a.md')).to).toBe('/a.md/')
    expect((await door.visitor().get('/a/index.md')).body).toContain('# Folder')
    expect((await door.visitor().get('/a.md.md')).body).toContain('# Taken')
  })

  test('of what is closed or nowhere is not there, alike', async () => {
    const [closed, nowhere] = [
      await door.visitor().get('/inside/money.md'),
      await door.visitor().get('/inside/other.md'),
    ]
    expect([closed.status, nowhere.status]).toEqual([404, 404])
    expect(closed.text.replace('money', 'other')).toBe(nowhere.text)
  })

  test('keeps a hostile title in quotes', async () => {
    const { body } = await door.visitor().get('/odd.md')
    expect(body.split('\n---\n')[0]?.split('\n')[1]).toMatch(/^title: "/)
  })
})

describe('lists for programs', () => {
  test('llms.txt names every open page once, by sections, each with its Markdown', async () => {
    const { headers, body } = await door.visitor().get('/llms.txt')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(body).toMatch(/^# Ours & <Theirs> \]\]>\n\n> What we do & why\n/)
    expect(body).toMatch(
      /^## Plans\n\n- \[Plans\]\(http[^)]*\/plans\.md\): Two lines\n- \[Rules\]\(http[^)]*\/plans\/rules\.md\)/m,
    )
    expect(body.match(/^- \[/gm)).toHaveLength(7)
    expect(body).not.toContain(secret)
    expect(body).not.toContain('inside')
    const links = [...body.matchAll(/^- .*?\]\((http[^)]+\.md)\)/gm)].map(
      ([, href = '']) => new URL(href).pathname,
    )
    for (const path of links) expect([path, (await door.visitor().get(path)).status]).toEqual([path, 200])
    expect((await insider.get('/llms.txt')).body).toContain(secret)
  })

  test('all pages in one hold what is open and no more', async () => {
    const { body } = await door.visitor().get('/llms-full.txt')
    expect(body).toContain('# Rules')
    expect(body).not.toContain(secret)
    expect((await insider.get('/llms-full.txt')).body).toContain('# Quillwort money')
  })

  test('a page of such a name gives way, and says so', async () => {
    expect((await door.visitor().get('/page/llms.txt/')).text).toContain('Not for programs')
  })

  test('the sitemap has the public pages with the day of their last change, whoever asks', async () => {
    const changed = (await git(folder, ['log', '-1', '--format=%cI'])).said
    for (const asks of [door.visitor(), insider]) {
      const { headers, body } = await asks.get('/sitemap.xml')
      expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
      expect(body.match(/<loc>/g)).toHaveLength(7)
      expect(body).toMatch(/<loc>http[^<]*\/plans\/rules\/<\/loc><lastmod>/)
      const [, lastmod = ''] = /rules\/<\/loc><lastmod>([^<]+)</.exec(body) ?? []
      expect(Date.parse(lastmod)).toBe(Date.parse(changed))
      expect(body).not.toContain('inside')
    }
    expect((await door.visitor().get('/robots.txt')).body).toMatch(
      /^User-agent: \*\n[^]*Disallow: \/-\/\n[^]*^Sitemap: http.*\/sitemap\.xml$/m,
    )
  })

  test('browsers are told how to search here', async () => {
    expect((await door.visitor().get('/')).body).toContain('href="/-/opensearch.xml"')
    expect((await door.visitor().get('/-/opensearch.xml')).body).toContain(
      '<ShortName>Ours &amp; &lt;Theirs&gt;',
    )
  })
})

describe('the card of a page', () => {
  const cardOf = async (by: Browser, page: string) => {
    const headers = by.cookie === '' ? {} : { cookie: by.cookie }
    const answer = await fetch(`${door.url()}/-/page-card.png?page=${encodeURIComponent(page)}`, { headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    return Buffer.from(await answer.arrayBuffer()).toString('base64')
  }

  test('is named by the page with its title and its whole address', async () => {
    const { body } = await door.visitor().get('/plans/rules/')
    const [, image = ''] = /property="og:image" content="([^"]+)"/.exec(body) ?? []
    expect(new URL(image.replaceAll('&amp;', '&')).searchParams.get('page')).toBe('/plans/rules/')
    expect(body).toContain('<meta property="og:title" content="Rules"/>')
    expect(body).toMatch(/<link rel="canonical" href="http[^"]*\/plans\/rules\/"\/>/)
    expect(body).toMatch(/<link rel="alternate" type="text\/markdown" href="\/plans\/rules\.md"\/>/)
    const odd = (await door.visitor().get('/odd/')).body
    expect(odd).toMatch(
      /property="og:title" content="]]&(?:gt|#62);? &amp; &lt;b|property="og:title" content="]]> &amp; &lt;b/,
    )
  })

  test('shows the title to who may read the page, and to others what stands for no page at all', async () => {
    const visitor = door.visitor()
    const nowhere = await cardOf(visitor, '/inside/nowhere/')
    expect(await cardOf(visitor, '/inside/money/')).toBe(nowhere)
    expect(await cardOf(visitor, '/plans/rules/')).not.toBe(nowhere)
    expect(await cardOf(insider, '/inside/money/')).not.toBe(nowhere)
    expect((await visitor.get('/inside/money/')).body).not.toContain('og:title')
  })
})

describe('the feed of changes', () => {
  let privateFeed = ''
  let pushed: Said | undefined
  const address = '/-/feeds/changes.atom'

  beforeAll(async () => {
    const token = await tokenOf(insider, 'handbook.read handbook.push')
    const mine = place('mine')
    await clone(door.url(), mine, token)
    await commit(mine, {
      'plans/rules.md': `# Rules\n\n## Limits\n\n${limit(2)}`,
      'odd.md': '---\ntitle: "]]> & <b>\\u0007 \\u202Eevil [x](y)"\n---\nText of four words.\n',
      'inside/money.md': '# Quillwort money\n\nWe have no Quillwort.\n',
      'plans/new.md': '# New\n',
    })
    pushed = await git(mine, ['push', '--quiet', addressOf(door.url(), token), 'main'])
    const { to } = await insider.send('/-/tokens', { name: 'My feed reader', scopes: 'feeds.read' })
    const shown = /<code>(\/-\/feeds\/changes\.atom\?token=)<\/code><code>(fh_[^<]+)</.exec(
      (await insider.get(to)).body,
    )
    privateFeed = `${shown?.[1] ?? ''}${shown?.[2] ?? ''}`
  }, 60_000)

  const titles = (xml: string) =>
    [...xml.matchAll(/<entry>\n<id>[^<]+<\/id>\n<title>([^<]*)</g)].map(([, title]) => title)

  test('tells strangers what changed in public pages, rules by their sentences, words by words', async () => {
    expect(pushed?.ok).toBe(true)
    const { status, headers, body } = await door.visitor().get(address)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(titles(body)).toEqual([
      ']]&gt; &amp; &lt;b&gt; \u202Eevil [x](y): 1 sentence changed',
      'New: new page',
      'Rules: 1 rule and 1 sentence changed',
      'Ours &amp; &lt;Theirs&gt; ]]&gt;: opened',
    ])
    expect(body).toContain('Text of &lt;del&gt;three&lt;/del&gt; &lt;ins&gt;four&lt;/ins&gt; words.')
    expect(body).toContain('&lt;strong&gt;A rule changed:')
    expect(body).toContain('at most 3 → 2')
    expect(body).not.toContain(secret)
  })

  test('is for a folder and for a page too, and found from every page', async () => {
    expect(titles((await door.visitor().get(`${address}?below=/plans/`)).body)).toHaveLength(3)
    expect(titles((await door.visitor().get(`${address}?below=/plans/new/`)).body)).toContain('New: new page')
    expect((await door.visitor().get(`${address}?below=/inside/`)).status).toBe(404)
    const { body } = await door.visitor().get('/plans/rules/')
    expect(body).toContain(
      'type="application/atom+xml" href="/-/feeds/changes.atom?below=%2Fplans%2Frules%2F"',
    )
  })

  test('has a private address for readers who cannot sign in, which opens nothing else and can be revoked', async () => {
    const { body, status } = await door.visitor().get(privateFeed)
    expect(status).toBe(200)
    expect(body).toContain(secret)
    const token = new URL(privateFeed, door.url()).searchParams.get('token') ?? ''
    expect(body).not.toContain(token)
    const bearer = { authorization: `Bearer ${token}` }
    expect((await door.visitor().get('/inside/money.md', bearer)).status).toBe(404)
    expect((await door.visitor().get('/api/v1/page?url=/inside/money/', bearer)).status).toBe(401)
    expect((await git('/', ['ls-remote', addressOf(door.url(), token)])).ok).toBe(false)
    expect(door.said()).not.toContain(token)
    const list = (await insider.get('/-/tokens')).body
    const [, id = ''] = /My feed reader[^]*?\/-\/tokens\/([\w-]+)\/revocation/.exec(list) ?? []
    await insider.send(`/-/tokens/${id}/revocation`, {})
    const after = await door.visitor().get(privateFeed)
    expect(after.status).toBe(403)
    expect(after.body).not.toContain(secret)
  })

  test('a token of another kind does not stand in an address', async () => {
    const token = await tokenOf(insider, 'read')
    expect((await door.visitor().get(`${address}?token=${token}`)).status).toBe(403)
  })

  test('says nothing new as nothing new', async () => {
    const { headers } = await door.visitor().get(address)
    const again = await door.visitor().get(address, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('a film of the handbook is played from any place', () => {
  const film = '/-/files/film.mp4'
  const asked = (range: string, more = {}) => door.visitor().get(film, { range, ...more })

  test('and all of it comes, saying that parts may be asked for', async () => {
    const { status, headers, body } = await door.visitor().get(film)
    expect([status, headers.get('accept-ranges'), body]).toEqual([200, 'bytes', '0123456789'])
  })

  test.each([
    ['bytes=0-3', 'bytes 0-3/10', '0123'],
    ['bytes=4-', 'bytes 4-9/10', '456789'],
    ['bytes=-2', 'bytes 8-9/10', '89'],
    ['bytes=-99', 'bytes 0-9/10', '0123456789'],
    ['bytes=8-99', 'bytes 8-9/10', '89'],
  ])('%s is answered with that part (RFC 9110, 15.3.7)', async (range, said, part) => {
    const { status, headers, body } = await asked(range)
    expect([status, headers.get('content-range'), body]).toEqual([206, said, part])
    expect(headers.get('content-type')).toBe('video/mp4')
  })

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])(
    '%s is beyond its end, which is said with how long it is (RFC 9110, 15.5.17)',
    async (range) => {
      const { status, headers } = await asked(range)
      expect([status, headers.get('content-range')]).toEqual([416, 'bytes */10'])
    },
  )

  test.each(['bytes=5-2', 'bytes=a-b', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'])(
    '%s is nothing to go by: all of it comes',
    async (range) => {
      const { status, headers, body } = await asked(range)
      expect([status, headers.get('content-range'), body]).toEqual([200, null, '0123456789'])
    },
  )

  test('a part is for who has the rest of the same film, else all of it comes (RFC 9110, 13.1.5)', async () => {
    const etag = (await door.visitor().get(film)).headers.get('etag') ?? ''
    expect((await asked('bytes=0-3', { 'if-range': etag })).status).toBe(206)
    for (const other of ['"another"', `W/${etag}`, 'Sat, 01 Jan 2000 00:00:00 GMT'])
      expect((await asked('bytes=0-3', { 'if-range': other })).body).toBe('0123456789')
    expect((await asked('bytes=0-3', { 'if-none-match': etag })).status).toBe(304)
  })

  test('a part of a text comes as it is stored, though all of it is sent smaller', async () => {
    const part = await door
      .visitor()
      .get('/-/files/long.txt', { range: 'bytes=0-1999', 'accept-encoding': 'gzip' })
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null])
    expect(part.body).toBe('All of it. '.repeat(500).slice(0, 2000))
  })
})

describe('a section to print', () => {
  const wordsOf = (body: string) => {
    const article = /<article[^]*<\/article>/.exec(body)?.[0] ?? ''
    return article.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  }

  test('is a place with all that stands below it, in the order of the menu, and each page leads to it', async () => {
    const { body } = await door.visitor().get('/plans/')
    expect(body).toContain('<a href="/plans/?print=section">Print the whole section</a>')
    const printed = await door.visitor().get('/plans/?print=section')
    expect(printed.status).toBe(200)
    const order = ['Plans: the whole section', 'in the order of the menu', 'See rules', 'Teams may start']
    const words = wordsOf(printed.body)
    expect(order.map((part) => words.indexOf(part))).toEqual(
      order.map((part) => words.indexOf(part)).toSorted((a, b) => a - b),
    )
    for (const part of order) expect(words).toContain(part)
    expect(printed.body.match(/<h1/g)).toHaveLength(1)
  })

  test('leads from page to page within itself, and no place in it has the name of another', async () => {
    const { body } = await door.visitor().get('/plans/?print=section')
    const [, limits = ''] = /<a href="#(page-\d-limits)">rules<\/a>/.exec(body) ?? []
    const article = /<article[^]*<\/article>/.exec(body)?.[0] ?? ''
    const ids = [...article.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toContain(limits)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('holds what its reader may read and nothing else, also of what stood there once', async () => {
    for (const address of ['/plans/?print=section', '/?print=section', '/inside/?print=section']) {
      const printed = await door.visitor().get(address)
      expect(printed.body).not.toContain(secret)
    }
    expect((await insider.get('/plans/?print=section')).body).toContain(`Only here: ${secret}.`)
    const whole = wordsOf((await insider.get('/?print=section')).body)
    expect(whole).toMatch(new RegExp(`We have (?:no )?${secret}`))
  })

  test('of a page with nothing below it is that page', async () => {
    const { status, body } = await door.visitor().get('/odd/?print=section')
    expect(status).toBe(200)
    expect(body).not.toContain('the whole section')
  })
})
