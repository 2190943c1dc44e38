import { describe, expect, test } from 'vitest'
import { assistantAt } from './assistant.ts'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

const usual = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const list = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }

async function send(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
) {
  const answer = await fetch(`${door.url()}/mcp`, {
    method,
    headers: { ...usual, ...headers },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : Buffer.from(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text }
}

describe('what is no message is answered with a status and words', () => {
  test.each([
    ['no JSON', '{"jsonrpc":', {}, 400, 'ends too early'],
    ['a key that stands twice', '{"jsonrpc":"2.0","id":1,"id":2}', {}, 400, 'stands twice'],
    ['bytes that are no text', new Uint8Array([123, 255, 254, 125]), {}, 400, 'UTF-8'],
    ['a character that no text can hold', '{"jsonrpc":"2.0","id":1,"method":"a\\u0000b"}', {}, 400, 'method'],
    ['nothing', '', {}, 400, 'ends too early'],
    ['JSON that is no message', '{"hello":1}', {}, 400, ''],
    ['a list of messages', JSON.stringify([list, list]), {}, 400, 'one message at a time'],
    ['another type', JSON.stringify(list), { 'content-type': 'text/plain' }, 415, 'application/json'],
    ['an Accept without JSON', JSON.stringify(list), { accept: 'text/html' }, 406, 'application/json'],
    ['an unknown revision', JSON.stringify(list), { 'mcp-protocol-version': '1999-01-01' }, 400, 'supported'],
    [
      'more than a message holds',
      JSON.stringify({ ...list, params: { x: 'x'.repeat(1_100_000) } }),
      {},
      413,
      '',
    ],
    ['a page of another site', JSON.stringify(list), { origin: 'https://evil.example' }, 403, ''],
    ['a name that points here', JSON.stringify(list), { 'x-forwarded-host': 'evil.example' }, 200, 'tools'],
    [
      'a token that never was',
      JSON.stringify(list),
      { authorization: 'Bearer fh_nothing' },
      401,
      'does not hold',
    ],
  ])('%s', async (_, body, headers, status, says) => {
    const answer = await send(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(says)
    expect(answer.headers.get('www-authenticate') ?? '').toMatch(
      status === 401
        ? /^Bearer realm="Firsthand", error="invalid_token", resource_metadata="http:[^"]+\/oauth-protected-resource\/mcp"$/
        : /^$/,
    )
  })

  test.each(['GET', 'DELETE', 'PUT'])('%s is not for this door', async (method) => {
    const { status, headers } = await send('', { accept: 'text/event-stream' }, method)
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('arguments nested deeper than anybody means leave the house standing', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"pages_search","arguments":{"words":${deep}}}}`
    const { status, text } = await send(body)
    expect(status).toBe(400)
    expect(text).toContain('deeper than 32 levels')
  })

  test('a name that was pointed at this machine reaches nothing', async () => {
    const body = JSON.stringify(list)
    const said = await door.raw(
      `POST /mcp HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    expect(said).toMatch(/^HTTP\/1\.1 403 /)
    expect(said).not.toContain('pages_search')
  })
})

describe('what a tool does not take', () => {
  test('is named field by field, with the name that was meant', async () => {
    const linh = await assistantAt(door.url(), await tokenOf(await door.as('linh'), '*'))
    const { failed, text, answer } = await linh.call('campaigns_plan', {
      nam: 'X',
      type: 3,
      startsOn: 'soon',
    })
    expect(failed).toBe(true)
    const { fields } = answer['refusal'] as { fields: { field: string; message: string }[] }
    expect(fields.map(({ field }) => field).toSorted()).toEqual(['nam', 'name', 'startsOn', 'type'])
    expect(text).toContain('Did you mean name?')
    const odd = await linh.call('campaigns_plan', {
      name: 'X',
      type: 'paid-social',
      startsOn: '2028-01-01',
      idempotencyKey: 7,
    })
    expect(odd.answer).toMatchObject({ refusal: { fields: [{ field: 'idempotencyKey' }] } })
    const act = await linh.call('may_i', { operation: 'campaigns_paln', input: {} })
    expect(act.text).toContain('Did you mean campaigns_plan?')
    expect((await linh.call('may_i', { operation: 'sessions.end' })).failed).toBe(true)
  })

  test.each(['campaign_plan', 'campaigns.plan', 'sessions_end', '__proto__', ''])(
    'a tool that is not there is the protocol’s own error: “%s”',
    async (name) => {
      const { client } = await assistantAt(door.url())
      await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32_602 })
    },
  )

  test.each([
    'handbook://pages/nowhere/at/all/',
    'handbook://rules/limit/nothing',
    'handbook://rules/nothing/nothing',
    'handbook://elsewhere',
    'file:///etc/passwd',
    'handbook://pages/../../etc/passwd',
    'handbook://pages/%00',
    'handbook://pages/?as-of=2999-99-99',
    'handbook://pages/#nothing',
  ])('a resource that is not there is said so: %s', async (uri) => {
    const { client } = await assistantAt(door.url())
    const why = await client.readResource({ uri }).catch((fault: unknown) => fault)
    expect(why).toMatchObject({ message: expect.stringMatching(/^(?:There|This|Write|Name|Say)/) })
    expect(why).not.toHaveProperty('data.faultId')
  })
})
