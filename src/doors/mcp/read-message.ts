/** One message is a call with its arguments; pages and files have ways of their own. */
const mostBytes = 1_000_000

/** What was sent, or why it cannot be read: an HTTP status with JSON-RPC's own code. */
export type Sent =
  | { readonly message: unknown }
  | { readonly status: 400 | 413 | 415; readonly code: number; readonly why: string }

/** Reads one message as JSON; no more of it is kept than may be sent. */
export async function readMessage(request: Request): Promise<Sent> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return { status: 415, code: -32_000, why: 'Send the message as application/json.' }
  const bytes = await bytesOf(request)
  if (!bytes) return { status: 413, code: -32_000, why: `A message has at most ${mostBytes} bytes.` }
  try {
    const message: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (Array.isArray(message))
      return { status: 400, code: -32_600, why: 'Send one message at a time, not a list of them.' }
    return { message }
  } catch {
    return { status: 400, code: -32_700, why: 'This is not JSON in UTF-8.' }
  }
}

async function bytesOf(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let held = 0
  for await (const chunk of request.body ?? []) {
    held += chunk.byteLength
    if (held > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
