import { expect, test } from 'vitest'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

interface Shown {
  readonly request: { readonly body: string; readonly version: number }
  readonly items: readonly { readonly item: string; readonly text: string; readonly done: boolean }[]
}
const shown = async (): Promise<Shown> =>
  JSON.parse((await (await door.as('linh')).get('/api/v1/requests/1')).body) as Shown

test('the page has a button for each item of a text, which ticks it without script; who may not change it sees boxes', async () => {
  const [linh, siobhan] = [await door.as('linh'), await door.as('siobhan')]
  const { items } = await shown()
  expect(items.map(({ text, done }) => [text, done])).toEqual([
    ['Ask the office in Lisbon who has nights', true],
    ['Ask Samir for two nights in a row', false],
    ['Find out whether we may film at the gate', false],
  ])
  const addresses = (body: string) =>
    Array.from(body.matchAll(/form="tick-items" formaction="([^"]+)"/g), ([, address]) => address ?? '')
  const buttons = addresses((await linh.get('/-/requests/1')).body)
  expect(buttons).toEqual(items.map(({ item }) => `/-/requests/1/items/${item}`))
  expect(addresses((await siobhan.get('/-/requests/1')).body)).toEqual([])
  const ticked = await linh.send(buttons[1] ?? '', { done: 'true' })
  expect([ticked.status, ticked.to]).toEqual([303, '/-/requests/1'])
  expect((await shown()).items[1]?.done).toBe(true)
  const twice = await linh.send(buttons[1] ?? '', { done: 'true' })
  expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('It is ticked already.')])
})

test('who changes the same lines gets 409 with both texts, in the page and in the API, and may put theirs in its place', async () => {
  const [linh, sofia] = [await door.as('linh'), await door.as('sofia')]
  const { request } = await shown()
  const version = String(request.version)
  const [theirs, mine] = ['One\n\nTwo, said Sofia', 'One\n\nTwo, said Linh']
  const json = { 'content-type': 'application/json' }
  const change = (by: typeof linh, body: string, of: number) =>
    by.send('/api/v1/requests/1/text', JSON.stringify({ version: of, body }), json)
  expect((await change(sofia, theirs, request.version)).status).toBe(200)

  const refused = await change(linh, mine, request.version)
  expect(refused.status).toBe(409)
  expect(JSON.parse(refused.body)).toMatchObject({
    fields: [{ field: 'body', message: expect.stringContaining(theirs) }],
    nearest: [{ change: { version: String(request.version + 1) } }],
  })

  const page = await linh.send('/-/requests/1/text', { version, body: mine })
  expect(page.status).toBe(409)
  expect(page.body).toMatch(new RegExp(`<textarea id="text-body"[^>]*>${mine}</textarea>`))
  expect(page.body).toMatch(new RegExp(`<textarea id="text-theirs"[^>]*>${theirs}</textarea>`))
  expect(page.body).toContain('Sofia Marchetti changed this meanwhile.')

  expect((await change(linh, mine, request.version + 1)).status).toBe(200)
  expect((await shown()).request).toMatchObject({ body: mine, version: request.version + 2 })
})

test('who changes their comment in two windows gets 409 with both texts in the page, and nothing is lost', async () => {
  const linh = await door.as('linh')
  const page = (await linh.get('/-/requests/1')).body
  const form = /<form[^>]*action="\/-\/requests\/1\/comments\/2\/text"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  expect(form).toMatch(/<textarea id="change-2"[^>]*>Samir would, and he has asked two others\.<\/textarea>/)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  const seen = { comment: hidden('comment'), version: hidden('version') }
  expect(seen).toEqual({ comment: '2', version: '1' })
  const address = '/-/requests/1/comments/2/text'
  const first = await linh.send(address, { ...seen, body: 'Samir would, with two others.' })
  expect([first.status, first.to]).toEqual([303, '/-/requests/1'])

  const second = await linh.send(address, { ...seen, body: 'Samir would, and Ines.' })
  expect(second.status).toBe(409)
  expect(second.body).toMatch(/<textarea id="change-2"[^>]*>Samir would, and Ines\.<\/textarea>/)
  expect(second.body).toMatch(
    /<textarea id="change-2-theirs"[^>]*>Samir would, with two others\.<\/textarea>/,
  )
  expect(second.body).toMatch(/name="instead" value="[^"]*version[^"]*2/)

  const empty = await linh.send(address, { ...seen, version: '2', body: '' })
  expect([empty.status, empty.text]).toEqual([
    422,
    expect.stringContaining('To have said nothing, take it back.'),
  ])
  expect((await linh.send(address, { ...seen, version: '2', body: 'Samir would, and Ines.' })).status).toBe(
    303,
  )
  const after = (await (await door.as('sofia')).get('/-/requests/1')).body
  const said = /<article class="comment" id="comment-2">[\s\S]*?<\/article>/.exec(after)?.[0] ?? ''
  for (const text of ['Samir would, and Ines.', 'Samir would, with two others.', 'he has asked two others'])
    expect(said).toContain(text)
  expect(said).not.toContain('change-2')
})

test('what is taken back leaves its place in the thread and none of its words', async () => {
  const [linh, sofia] = [await door.as('linh'), await door.as('sofia')]
  await linh.send('/-/requests/1/comments', { thread: '1', body: 'A canary sings.' })
  const number = /id="comment-(\d+)">(?:(?!<\/article>)[\s\S])*A canary sings/.exec(
    (await sofia.get('/-/requests/1')).body,
  )?.[1]
  expect((await sofia.send(`/-/requests/1/comments/${number}/removal`, {})).status).toBe(403)
  expect((await linh.send(`/-/requests/1/comments/${number}/removal`, {})).status).toBe(303)
  const { body } = await sofia.get('/-/requests/1')
  expect(body).not.toContain('A canary sings')
  expect(new RegExp(`id="comment-${number}">(?:(?!</article>)[\\s\\S])*Taken back`).test(body)).toBe(true)
  for (const address of ['/-/requests?words=canary', '/api/v1/requests?words=canary', '/api/v1/requests/1'])
    expect((await sofia.get(address)).body).not.toContain('canary sings')
})
