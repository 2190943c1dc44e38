import { filledPath } from '#kernel'
import type { ApiPlace } from '../places.ts'

/** A line for a terminal that sends the example. */
export function curlLine(
  place: ApiPlace,
  example: Readonly<Record<string, unknown>>,
  origin: string,
): string {
  const { method, path, params } = place
  const at = filledPath(path, (name) => String(example[name]))
  const rest = Object.entries(example).filter(([name]) => !params.includes(name))
  if (method === 'GET') {
    const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)]))
    return `curl ${quoted(`${origin}/api${at}${query.size > 0 ? `?${query.toString()}` : ''}`)} ${token}`
  }
  const send = [
    `curl ${quoted(`${origin}/api${at}`)} ${token}`,
    ...(method === 'POST' ? [] : [`-X ${method}`]),
    `-H 'Content-Type: application/json'`,
    `-d ${quoted(JSON.stringify(Object.fromEntries(rest)))}`,
  ]
  return send.join(' \\\n  ')
}

const token = `-H 'Authorization: Bearer fh_…'`

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
