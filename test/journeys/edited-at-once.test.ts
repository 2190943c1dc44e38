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
