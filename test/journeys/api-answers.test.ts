import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkout } from '../start/running.ts'
import { contributed } from '../../src/app.ts'
import { tokenOf } from './clone.ts'
import { browserWith, frontDoor } from './front-door.ts'

const door = frontDoor()

interface Said {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example?: unknown }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example: unknown } } }
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Said>>>>
  readonly components: { readonly responses: Readonly<Record<string, object>> }
}

/** The schema of what is answered with a status, read as any program would. */
function schemaOf(document: Document, said: Said, status: number, type: string): string {
  const response = said.responses[status]
  if (!response) throw new Error(`${said.operationId} does not say that it answers ${status}.`)
  const name = response.$ref?.split('/').at(-1)
  const place = name === undefined ? undefined : `/components/responses/${name}`
  return `${place ?? ''}/content/${type.replace('/', '~1')}/schema`
}

/** These would end the token, or use up the first administrator’s link. */
const left = new Set(['tokens.revoke', 'administrators.welcome'])

/** Sends every example, holds what comes back against the document, and answers the statuses by operation. */
async function answered(
  credentials: Readonly<Record<string, string>>,
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const document = (await (await fetch(`${door.url()}/api/openapi.json`)).json()) as Document
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'https://firsthand.example/api', ...document })
  const seen = new Map<string, number>()
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, said] of Object.entries(methods)) {
      if (left.has(said.operationId) || only?.has(said.operationId) === false) continue
      const given = new Map(said.parameters.map(({ name, example }) => [name, example]))
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String(given.get(name))),
      )
      const query = said.parameters.flatMap(({ name, in: where, example }) =>
        where === 'query' && example !== undefined
          ? [[name, typeof example === 'string' ? example : JSON.stringify(example)]]
          : [],
      )
      const body = said.requestBody?.content['application/json'].example
      const answer = await fetch(`${door.url()}${filled}?${new URLSearchParams(query).toString()}`, {
        method,
        headers: { ...credentials, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
      const pointer = schemaOf(document, said, answer.status, type)
      const inOperation = `/paths/${path.replaceAll('/', '~1')}/${method}/responses/${answer.status}`
      const at = pointer.startsWith('/components') ? pointer : inOperation + pointer
      const fits = ajv.compile({ $ref: `https://firsthand.example/api#${encodeURI(at)}` })
      fits(await answer.json())
      expect(fits.errors ?? [], `${said.operationId} ${answer.status}`).toEqual([])
      seen.set(said.operationId, answer.status)
    }
  return seen
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('so do those that no program may do, to who signed in just now', async () => {
  const { cookie } = await door.as('mei')
  const fresh = contributed.operations.filter((one) => one.fresh === true).map(({ name }) => name)
  const seen = await answered({ cookie, origin: door.url() }, new Set(fresh))
  expect(seen.get('tokens.make')).toBe(200)
  expect([...seen].filter(([, status]) => status >= 500)).toEqual([])
})

test(
  'every operation answers its example to a member as the document says',
  { timeout: 120_000 },
  async () => {
    const seen = await answered(bearer(await tokenOf(await door.as('linh'), '*')))
    for (const name of ['campaigns.plan', 'campaigns.list', 'campaigns.show', 'people.list'])
      expect([name, seen.get(name)]).toEqual([name, name === 'campaigns.plan' ? 201 : 200])
    expect([...seen].filter(([, status]) => status >= 500)).toEqual([])
    expect([...seen].filter(([name, status]) => name.endsWith('.may-i') && status >= 400)).toEqual([])
  },
)

describe('to an administrator', () => {
  let token = ''
  beforeAll(async () => {
    const code = await door.code()
    const { headers } = await door.visitor().send('/-/welcome', { code, handle: 'noor' })
    token = await tokenOf(browserWith(door.url, headers), '*')
  })

  test('as well', { timeout: 120_000 }, async () => {
    const seen = await answered(bearer(token))
    expect([...seen].filter(([, status]) => status >= 500)).toEqual([])
    expect([seen.get('webhooks.list'), seen.get('facts.record')]).toEqual([200, 200])
  })

  test('a table is taken as it stands, and what comes of it is answered row by row', async () => {
    const csv =
      'id;name;type;team;startsOn\n901;Quay walk;webinar;field-apac;2026-03-02\n902;;webinar;field-apac;2026-03-03\n'
    const send = (query: string) =>
      fetch(`${door.url()}/api/v1/facts?${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: csv,
      })
    const done = (await (await send('source=sheet&kind=campaigns')).json()) as {
      result: { recorded: number }
    }
    expect(done.result).toMatchObject({ recorded: 1, rejected: 1 })
    const lost = await send('source=sheet')
    expect([lost.status, await lost.json()]).toEqual([
      422,
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'kind' })] }),
    ])
  })
})

test('the document is not sent again while it is the same', async () => {
  const first = await fetch(`${door.url()}/api/openapi.json`)
  const known = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await fetch(first.url, { headers: known })).status).toBe(304)
})

test('a plain program of node takes the client from the package', () => {
  const program = `
    import { connect } from 'firsthand/client'
    const firsthand = connect({ url: process.argv[1] })
    console.log((await firsthand.people.show({ handle: 'noor' })).person.name)`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program, door.url()], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('Noor Haddad')
})
