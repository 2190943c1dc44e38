import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const said: Readonly<Record<number, string>> = {
  400: 'This could not be read as HTTP.',
  408: 'The request did not arrive in time. Send it again.',
  413: 'The request is written in too large pieces.',
  431: 'The address or the headers of the request are too long.',
}

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
}

/** Answers what node could not read, as far as nothing else was said on that connection, and cuts it. Answers the status. */
export function answerUnreadable(
  fault: NodeJS.ErrnoException,
  socket: Duplex,
  underWay: ServerResponse | undefined,
  id: string,
): number | undefined {
  const status = statuses[fault.code ?? ''] ?? 400
  if (!socket.writable || fault.code === 'ECONNRESET' || underWay?.headersSent) {
    socket.destroy()
    return undefined
  }
  const sentence = `${said[status]}\n`
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: text/plain; charset=utf-8',
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `x-request-id: ${id}`,
      `content-length: ${Buffer.byteLength(sentence)}`,
      'connection: close',
      '',
      sentence,
    ].join('\r\n'),
    () => socket.destroy(),
  )
  return status
}
