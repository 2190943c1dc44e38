import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsInAllLooks, openBrowser } from '#testing'
import { contributed } from '../../src/app.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

/** A picture that is sound: the face that the API shows as its example. */
const example = contributed.operations
  .find(({ name }) => name === 'pictures.set')
  ?.example(Temporal.Now.plainDateISO()) as { readonly picture: string }
const png = Buffer.from(example.picture, 'base64')

interface Chosen {
  readonly bytes: Buffer
  readonly name: string
  readonly type?: string
}

/** Sends a form with a file as a browser without script does. */
async function sendFile(by: string, path: string, fields: Readonly<Record<string, string>>, file?: Chosen) {
  const { cookie } = await door.as(by)
  const body = new FormData()
  body.set('once', `${Math.random()}.${path}`)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (file) body.set('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type ?? '' }))
  const headers = { cookie, origin: door.url() }
  return fetch(door.url() + path, { method: 'POST', redirect: 'manual', headers, body })
}
const attachTo = (number: number, file: Chosen, alt = '', by = 'grace') =>
  sendFile(by, `/-/requests/${number}/attachments`, { alt }, file)

/** Files of a request, as the API lists them. */
async function listed(number: number, by = 'grace') {
  const { body } = await (await door.as(by)).get(`/api/v1/requests/${number}/attachments`)
  return (JSON.parse(body) as { attachments: { name: string; type: string; href: string }[] }).attachments
}

test('a picture is sent with a comment by a form, shows in it, and is served as a picture and nothing else', async () => {
  const body = 'They still see this.'
  const sent = await sendFile(
    'grace',
    '/-/requests/10/comments',
    { body, alt: 'A grey dot' },
    {
      ...{ bytes: png, name: 'dot.png', type: 'text/html' },
    },
  )
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/-/requests/10'])
  const grace = await door.as('grace')
  const src = /<img src="([^"]+)" alt="A grey dot"/.exec((await grace.get('/-/requests/10')).body)?.[1] ?? ''
  expect(src).toMatch(/^\/-\/requests\/10\/attachments\/\d+$/)
  const { headers, ...shown } = await fetch(door.url() + src, { headers: { cookie: grace.cookie } }).then(
    async (answer) => ({ headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }),
  )
  expect(shown.bytes).toEqual(png)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('content-disposition')).toBe(`inline; filename="dot.png"; filename*=UTF-8''dot.png`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('private, no-cache')
  const again = await grace.get(src, { 'if-none-match': headers.get('etag') ?? '' })
  expect([again.status, again.body]).toEqual([304, ''])
})

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>', 'x.html', 'text/html', 'x.html.txt'],
  [
    'an SVG',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'x.svg',
    'image/svg+xml',
    'x.svg.txt',
  ],
  ['a PDF', '%PDF-1.7\n', '../../\u202Efdp.exe', 'image/png', 'fdp.exe.pdf'],
])('%s is saved, never shown in place, whatever it says of itself', async (_, text, name, type, saved) => {
  await attachTo(10, { bytes: Buffer.from(text), name, type })
  const file = (await listed(10)).at(-1)
  expect(file?.name).toBe(saved)
  const { headers } = await (await door.as('grace')).get(file?.href ?? '')
  expect(headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="${saved}"`))
  expect(headers.get('content-type')).not.toMatch(/html|svg|image/)
})

test('a name holds no header and no other name', async () => {
  await attachTo(10, { bytes: Buffer.from('a'), name: 'Zürich "a"; x=1\r\nSet-Cookie: b.txt' })
  const file = (await listed(10)).at(-1)
  const { headers } = await (await door.as('grace')).get(file?.href ?? '')
  expect(headers.get('set-cookie')).toBeNull()
  const said = headers.get('content-disposition') ?? ''
  expect(said.match(/"/g)).toHaveLength(2)
  expect(decodeURIComponent(said.split("''")[1] ?? '')).toBe(file?.name)
})

describe('what does not fit is said beside the field, and nothing typed is lost', () => {
  const large = Buffer.alloc(10_000_001, 'a')
  const words = (field: string) => (field === 'alt' ? '' : 'Words')
  test.each([
    ['a picture without words', { bytes: png, name: 'a.png' }, 'alt', 'Say what the picture shows'],
    ['one byte too many', { bytes: large, name: 'a.txt' }, 'file', 'This file has more than 10 MB.'],
    ['a file of nothing', { bytes: Buffer.alloc(0), name: 'a.txt' }, 'file', 'This file is empty.'],
    ['a program', { bytes: Buffer.from('MZ\0\0'), name: 'a.png', type: 'image/png' }, 'file', 'is not taken'],
    ['half a picture', { bytes: png.subarray(0, 40), name: 'a.png' }, 'file', 'This picture is damaged.'],
  ])('%s', async (_, file, field, says) => {
    const before = (await listed(10)).length
    const answer = await sendFile(
      'grace',
      '/-/requests/10/comments',
      { body: 'A **long** thought', alt: words(field) },
      file,
    )
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(new RegExp(`<p id="comment-${field}-error" class="field-error">[^<]*${says}`))
    expect(page).toContain('>A **long** thought</textarea>')
    expect(await listed(10)).toHaveLength(before)
  })

  test('a form that is cut off on its way says so', async () => {
    const grace = await door.as('grace')
    const cut = await grace.send(
      '/-/requests/10/attachments',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n\x89PNG',
      { 'content-type': 'multipart/form-data; boundary=x' },
    )
    expect([cut.status, cut.text]).toEqual([422, expect.stringContaining('did not arrive whole')])
  })
})

test('the address of a confidential request’s file answers exactly as one of a request that is not there', async () => {
  const add = await attachTo(11, { bytes: Buffer.from('canary'), name: 'canary.txt' }, '', 'siobhan')
  expect(add.status).toBe(303)
  expect(await listed(11, 'adaeze')).toHaveLength(1)
  // What differs from one answer to the next: its id, the number that was asked for, and in the frame of a page the bell.
  const plain = (body: string) =>
    (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body).replaceAll(/[\da-f]{8}-[\da-f-]{27}|99911|11/g, '…')
  for (const by of [undefined, 'grace', 'noor']) {
    const who = by === undefined ? door.visitor() : await door.as(by)
    for (const path of ['/-/requests/N/attachments/1', '/api/v1/requests/N/attachments/1?piece=1']) {
      const there = await who.get(path.replace('N', '11'))
      const none = await who.get(path.replace('N', '99911'))
      expect([there.status, none.status], `${by} ${path}`).toEqual([404, 404])
      expect(plain(there.body)).toBe(plain(none.body))
      expect([...there.headers.keys()]).toEqual([...none.headers.keys()])
    }
  }
})

describe.skipIf(browserMissing)('in a browser', () => {
  let page: Page
  beforeAll(async () => {
    const context = await (await openBrowser()).newContext()
    const [name = '', value = ''] = (await door.as('grace')).cookie.split('=')
    await context.addCookies([{ name, value, url: door.url() }])
    page = await context.newPage()
  })
  afterAll(() => page?.context().close())

  /** Pastes or drops a picture into the field for comments. */
  const bring = (type: 'paste' | 'drop') =>
    page.evaluate(
      ({ base64, how }) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const brought = new DataTransfer()
        brought.items.add(new File([bytes], `${how}ed.png`, { type: 'image/png' }))
        const field = document.querySelector('#comment')
        field?.dispatchEvent(
          how === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true }),
        )
      },
      { base64: example.picture, how: type },
    )

  test.each(['paste', 'drop'] as const)(
    'a picture that comes by %s is asked what it shows, and stands in the text where one was',
    async (how) => {
      await page.goto(`${door.url()}/-/requests/10`)
      await page.waitForFunction(() => customElements.get('attach-images') !== undefined)
      await page.locator('#comment').fill('Before  after')
      await page.locator('#comment').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7))
      await bring(how)
      const asks = page.getByLabel(`What does ${how}ed.png show?`)
      await asks.press('Enter')
      await page.getByText('Say what the picture shows, for those who do not see it.').waitFor()
      await asks.fill('Two dots')
      await page.getByRole('button', { name: 'Put it in the text' }).click()
      await asks.waitFor({ state: 'detached' })
      expect(await page.locator('#comment').inputValue()).toMatch(
        /^Before !\[Two dots\]\(\/-\/requests\/10\/attachments\/\d+\) after$/,
      )
      await page.getByRole('button', { name: 'Say it' }).click()
      const shown = page.getByRole('img', { name: 'Two dots' }).last()
      await shown.scrollIntoViewIfNeeded()
      await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1)
    },
  )

  test('its forms and its list have no fault for readers, wide and on a phone', async () => {
    await page.goto(`${door.url()}/-/requests/10`)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>(
        '#act-attachments, .row details, .form details',
      ))
        one.open = true
    })
    expect(await faultsInAllLooks(page)).toEqual([])
  }, 60_000)

  test('without one, text is pasted as ever', async () => {
    await page.goto(`${door.url()}/-/requests/10`)
    await page.locator('#comment').fill('words')
    expect(await page.locator('attach-images .field').count()).toBe(0)
  })
})
