import type { Context, Hono } from 'hono'
import { answerRevocation, answerToken, places, registerClient } from '#oauth'
import type { WebVariables } from '#web'
import type { StandardsWorld } from './world.ts'

/** Where programs speak for themselves, without a browser. Nothing of it may be kept on the way. */
export function endpoints(web: Hono<WebVariables>, { house, url }: StandardsWorld): void {
  web.post(places.register, async (c) => {
    const { status, body } = await registerClient(house, await jsonOf(c))
    return plain(c, status, body)
  })
  web.post(places.token, async (c) => {
    const form = await formOf(c)
    if (!form) return plain(c, 400, notAForm)
    const { status, body } = await answerToken(house, url, form)
    return plain(c, status, body)
  })
  web.post(places.revoke, async (c) => {
    const form = await formOf(c)
    if (!form) return plain(c, 400, notAForm)
    await answerRevocation(house, form)
    return plain(c, 200, {})
  })
}

const notAForm = {
  error: 'invalid_request',
  error_description: 'Send this as a form (application/x-www-form-urlencoded).',
}

function plain(c: Context, status: 200 | 201 | 400 | 401 | 429, body: object): Response {
  c.header('Cache-Control', 'no-store')
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Firsthand"')
  return c.json(body, status)
}

const typeOf = (c: Context): string => c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''

async function formOf(c: Context): Promise<URLSearchParams | undefined> {
  const text = await c.req.text()
  return typeOf(c) === 'application/x-www-form-urlencoded' ? new URLSearchParams(text) : undefined
}

/** What is no JSON is no registration either. */
async function jsonOf(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return typeOf(c) === 'application/json' ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return undefined
  }
}
