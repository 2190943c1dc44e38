import { NotAnswered, readJson } from '#api'
import { Refusal } from '#kernel'

/** What was sent, or why it cannot be read: an HTTP status with JSON-RPC's own code. */
export type Sent =
  | { readonly message: unknown }
  | { readonly status: 400 | 415; readonly code: number; readonly why: string }

/** Reads one message, as strictly as the API reads what is sent to it. */
export async function readMessage(request: Request): Promise<Sent> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return { status: 415, code: -32_000, why: 'Send the message as application/json.' }
  const text = textIn(await request.arrayBuffer())
  if (text === undefined) return unreadable('This is not text in UTF-8.')
  try {
    const message = readJson(text)
    return Array.isArray(message)
      ? { status: 400, code: -32_600, why: 'Send one message at a time, not a list of them.' }
      : { message }
  } catch (fault) {
    if (fault instanceof NotAnswered) return unreadable(fault.message)
    if (fault instanceof Refusal) return unreadable(whyOf(fault))
    throw fault
  }
}

const unreadable = (why: string): Sent => ({ status: 400, code: -32_700, why })

const whyOf = ({ fields, message }: Refusal): string =>
  fields.map((one) => (one.field === '' ? one.message : `${one.field}: ${one.message}`)).join(' ') || message

function textIn(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
