import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contributed } from '../../src/app.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

/** The picture that the API shows as its example. */
const example = contributed.operations
  .find(({ name }) => name === 'pictures.set')
  ?.example(Temporal.Now.plainDateISO()) as { readonly picture: string }

async function cookieOf(handle: string): Promise<string> {
  const permit =
    /name="permit" value="([^"]+)"/.exec((await door.visitor().get('/-/sign-in')).body)?.[1] ?? ''
  const { headers } = await door.visitor().send('/-/sessions/see-as', { handle, permit })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Sends a form with a file as a browser without script does. */
async function sendFile(cookie: string, handle: string, file: Buffer, name = 'me.png') {
  const body = new FormData()
  body.set('once', `${Math.random()}./-/people/${handle}/picture`)
  body.set('picture', new File([new Uint8Array(file)], name, { type: 'image/svg+xml' }))
  const headers = { cookie, origin: door.url() }
  return fetch(`${door.url()}/-/people/${handle}/picture`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  })
}

test('a face is sent by a form, and shown to the department only, as a picture and nothing else', async () => {
  const cookie = await cookieOf('linh')
  const face = Buffer.from(example.picture, 'base64')
  const sent = await sendFile(cookie, 'linh', face)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/-/people/linh/details'])
  const linh = await door.as('arjun')
  const src = /<img[^>]*src="([^"]+)"/.exec((await linh.get('/-/people/linh')).body)?.[1] ?? ''
  expect(src).toMatch(/^\/-\/people\/linh\/picture\?is=[0-9a-f]{16}$/)

  const shown = await fetch(door.url() + src, { headers: { cookie } })
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(face)
  const { headers } = shown
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  const again = { cookie, 'if-none-match': headers.get('etag') ?? '' }
  expect((await fetch(door.url() + src, { headers: again })).status).toBe(304)
  expect((await linh.get('/-/people/linh/picture')).headers.get('cache-control')).toBe('private, no-cache')
  for (const path of [src, '/-/people/linh/details', '/-/people/linh/hand-over'])
    expect((await door.visitor().get(path)).status, path).toBe(403)
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'This is no JPEG, PNG or WebP.'],
  ['three megabytes', Buffer.alloc(3_000_000, 7), 'This picture has more than 1 MB.'],
  ['nothing', Buffer.alloc(0), 'Choose a picture: JPEG, PNG or WebP, 1 MB at most.'],
])('%s is answered beside the field', async (what, file, says) => {
  const answer = await sendFile(await cookieOf('linh'), 'linh', file, what === 'nothing' ? '' : 'me.svg')
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(`<p id="picture-error" class="field-error">${says}`)
  expect(page).toContain('<h1>Your details</h1>')
})

test('a form that is cut off on its way says so', async () => {
  const type = 'multipart/form-data; boundary=x'
  const linh = await door.as('linh')
  const cut = await linh.send('/-/people/linh/picture', '--x\r\nContent-Disposition: form-data; name="pic', {
    'content-type': type,
  })
  expect([cut.status, cut.text]).toEqual([422, expect.stringContaining('did not arrive whole')])
})

test('what is typed comes back with what does not fit, and what fits is kept', async () => {
  const linh = await door.as('linh')
  const wrong = await linh.send('/-/people/linh/details', { whole: 'true', zone: 'Hanoi', hours: '9-17' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toMatch(/value="Hanoi"/)
  expect(wrong.body).toMatch(/value="9-17"/)
  expect(wrong.body).toContain('<p id="zone-error" class="field-error">There is no such time zone.')
  const kept = await linh.send('/-/people/linh/details', { whole: 'true', zone: 'Asia/Tokyo', hours: '9-17' })
  expect(kept.to).toBe('/-/people/linh/details')
  expect((await linh.get('/-/people/linh/details')).body).toContain('value="09:00-17:00"')
  expect((await (await door.as('arjun')).get('/-/people/linh/details')).status).toBe(403)
})

test('colleagues see that somebody is away until when and who stands in, strangers do not', async () => {
  const page = (await (await door.as('linh')).get('/-/people/mei')).text
  expect(page).toMatch(/Away until \w{3} \d+ \w+; Oskar Nowak stands in\./)
  expect(page).not.toContain('married')
  expect((await door.visitor().get('/-/people/mei')).text).not.toMatch(/[Aa]way until/)
})

test('what names somebody is listed, and its patch applies to the handbook as stock git cloned it', async () => {
  const cora = await door.as('cora')
  const { text, body } = await cora.get('/-/people/cora/hand-over')
  expect(text).toContain('Pages can name the role Senior Director, Integrated Marketing')
  expect(text).toContain('This says who holds the role: name who takes it over, or nobody.')
  expect(body).toContain('href="/-/people/cora/hand-over.patch"')
  const keiko = await (await door.as('keiko')).get('/-/people/keiko/hand-over')
  expect(keiko.text).toMatch(
    /What goes on Arjun Mehta reports to Keiko Sato .*Lunar New Year stream, starts \w{3} \d+ \w+/,
  )
  const patch = await cora.get('/-/people/cora/hand-over.patch')
  expect(patch.headers.get('content-disposition')).toBe('attachment; filename="hand-over-cora.patch"')
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-hand-over-'))
  try {
    execFileSync('git', ['clone', '-q', `${door.url()}/git/public`, folder])
    execFileSync('git', ['apply', '-'], { cwd: folder, input: patch.body })
    const changed = execFileSync('git', ['diff', '--shortstat'], { cwd: folder, encoding: 'utf8' })
    expect(changed).toMatch(/(\d+) files? changed, (\d+) insertions?\(\+\), \2 deletions?\(-\)/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
