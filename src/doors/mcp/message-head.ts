import { z } from 'zod'

const versionKey = 'io.modelcontextprotocol/protocolVersion'

const message = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  method: z.string().optional().catch(undefined),
  params: z
    .object({
      name: z.string().optional().catch(undefined),
      uri: z.string().optional().catch(undefined),
      _meta: z.record(z.string(), z.unknown()).optional().catch(undefined),
    })
    .transform(({ _meta: meta, name, uri }) => ({
      name: name ?? uri,
      version: z.string().safeParse(meta?.[versionKey]).data,
    }))
    .optional()
    .catch(undefined),
})

/** The id by which a message is answered; a notification has none. */
export const idOf = (sent: unknown): string | number | undefined => message.safeParse(sent).data?.id

/** What a message asks for, and of what. */
export function headOf(sent: unknown): {
  readonly method?: string | undefined
  readonly name?: string | undefined
} {
  const { method, params } = message.safeParse(sent).data ?? {}
  return { method, name: params?.name }
}

/** What HTTP says of a message in its headers: on a pipe there are none. */
export function headersOf(sent: unknown, revision: string | undefined): Record<string, string> {
  const { method, params } = message.safeParse(sent).data ?? {}
  const own = params?.version
  const version = own ?? (method === 'initialize' ? undefined : revision)
  const name = params?.name
  return {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(version !== undefined && { 'mcp-protocol-version': version }),
    ...(own !== undefined && method !== undefined && { 'mcp-method': method }),
    ...(own !== undefined && name !== undefined && { 'mcp-name': encoded(name) }),
  }
}

/** A header holds visible ASCII; anything else goes in the protocol's Base64 form. */
const encoded = (name: string): string =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(name)
    ? name
    : `=?base64?${Buffer.from(name).toString('base64')}?=`

const handshake = z.object({ result: z.object({ protocolVersion: z.string() }) })

/** The revision that a handshake's answer settles. */
export function revisionIn(answer: string | undefined): string | undefined {
  if (answer === undefined || !answer.includes('"protocolVersion"')) return undefined
  return handshake.safeParse(JSON.parse(answer)).data?.result.protocolVersion
}
