import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { checkout } from '../start/running.ts'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

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

test('every operation answers its example as the document says', { timeout: 120_000 }, async () => {
  const answered = await fetch(`${door.url()}/api/openapi.json`)
  const tag = answered.headers.get('etag') ?? ''
  const document = (await answered.json()) as Document
  expect((await fetch(answered.url, { headers: { 'if-none-match': tag } })).status).toBe(304)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'https://firsthand.example/api', ...document })
  const token = await tokenOf(await door.as('linh'), '*')
  const seen = new Map<string, number>()
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, said] of Object.entries(methods)) {
      // These would end the token or the house of the test itself.
      if (said.operationId === 'tokens.revoke' || said.operationId === 'administrators.welcome') continue
      const given = new Map(said.parameters.map(({ name, example }) => [name, example]))
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given.get(name)))
      const query = said.parameters.flatMap(({ name, in: where, example }) =>
        where === 'query' && example !== undefined
          ? [[name, typeof example === 'string' ? example : JSON.stringify(example)]]
          : [],
      )
      const body = said.requestBody?.content['application/json'].example
      const answer = await fetch(`${door.url()}${filled}?${new URLSearchParams(query).toString()}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
      const pointer = schemaOf(document, said, answer.status, type)
      const inOperation = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/${answer.status}`
      const at = pointer.startsWith('/components') ? pointer : inOperation + pointer
      const fits = ajv.compile({ $ref: `https://firsthand.example/api#${encodeURI(at)}` })
      fits(await answer.json())
      expect(fits.errors ?? [], `${said.operationId} ${answer.status}`).toEqual([])
      seen.set(said.operationId, answer.status)
    }
  for (const name of ['campaigns.plan', 'campaigns.list', 'campaigns.show', 'people.list', 'tokens.make'])
    expect([name, seen.get(name)]).toEqual([name, name === 'campaigns.plan' ? 201 : 200])
  expect([...seen].filter(([, status]) => status >= 500)).toEqual([])
  expect([...seen].filter(([name, status]) => name.endsWith('.may-i') && status >= 400)).toEqual([])
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
