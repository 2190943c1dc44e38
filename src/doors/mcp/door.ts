import type { Context } from 'hono'
import type { Person } from '#kernel'
import type { Part, WebVariables } from '#web'
import type { Asking } from './asking.ts'
import { readMessage } from './read-message.ts'
import { sdk } from './sdk.ts'
import { serve } from './serve.ts'
import { challenge, signInHelps } from './sign-in-tool.ts'
import type { McpWorld } from './world.ts'

/** `POST /mcp`: one message of an assistant, one answer, as JSON. There are no sessions and no streams to open. */
export const mcpDoor =
  (world: McpWorld): Part =>
  (web) => {
    web.post('/mcp', (c) => (c.var.wrongToken ? wrongToken(c, world) : answer(c, world)))
    web.all('/mcp', (c) => {
      c.header('Allow', 'POST')
      return c.json(errorBody(-32_000, 'Send messages here by POST.'), 405)
    })
  }

async function answer(c: Context<WebVariables>, world: McpWorld): Promise<Response> {
  c.header('Cache-Control', 'private, no-store')
  const sent = await readMessage(c.req.raw)
  if (!('message' in sent)) return c.json(errorBody(sent.code, sent.why), sent.status)
  const asking: Asking = { world, by: asProgram(c.var.by), requestId: c.var.requestId }
  const response = await serve(asking, await sdk(), c.req.raw, sent.message)
  if (!mustSignIn(c) && !signInHelps(asking, sent.message)) return c.newResponse(response.body, response)
  // A program that can sign in somebody begins to with this; any other reads the answer that is there all the same.
  c.header('WWW-Authenticate', challenge(world.url))
  return c.newResponse(response.body, { status: 401, headers: response.headers })
}

/** Who speaks here is a program, also where somebody at the machine says as whom: it does what its person may, and nothing that asks for them in person. */
const asProgram = (by: Person): Person =>
  by.scopes !== undefined || by.kind === 'visitor' || by.kind === 'left' ? by : { ...by, scopes: ['*'] }

/** `/mcp?sign-in`: for assistants that sign in when they connect or never. */
const mustSignIn = (c: Context<WebVariables>): boolean =>
  c.var.by.kind === 'visitor' && c.req.query('sign-in') !== undefined

function wrongToken(c: Context, { url }: McpWorld): Response {
  c.header('WWW-Authenticate', challenge(url, 'invalid_token'))
  return c.json(
    errorBody(-32_000, 'This token does not hold: it was revoked, has ended, or never was one.'),
    401,
  )
}

const errorBody = (code: number, message: string) => ({ jsonrpc: '2.0', error: { code, message }, id: null })
