import type { Asking } from './asking.ts'
import type { Sdk } from './sdk.ts'
import { serverFor } from './server.ts'

/**
 * Answers one message. Since the revision of July 2026 each carries its own version; before it, assistants began with
 * a handshake, which without sessions is only another message. Both are answered by a server that is made for it.
 */
export async function serve(
  asking: Asking,
  sdk: Sdk,
  request: Request,
  parsedBody: unknown,
): Promise<Response> {
  const onerror = (fault: Error) => asking.world.log.debug({ err: fault, path: '/mcp' }, 'mcp')
  // The body was read: what is left of the request are its headers.
  const head = new Request(request.url, { method: 'POST', headers: request.headers, signal: request.signal })
  if (!(await sdk.isLegacyRequest(head, parsedBody))) {
    const { fetch } = sdk.createMcpHandler(() => serverFor(asking, sdk), {
      legacy: 'reject',
      maxSubscriptions: 0,
      onerror,
    })
    return fetch(head, { parsedBody })
  }
  const transport = new sdk.WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  const server = serverFor(asking, sdk)
  await server.connect(transport)
  try {
    return await transport.handleRequest(head, { parsedBody })
  } finally {
    await server.close()
  }
}
