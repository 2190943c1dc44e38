import type { Readable } from 'node:stream'

export interface CgiHead {
  readonly status: number
  readonly headers: Headers
}

const longest = 64 * 1024

/** Reads the head of a CGI answer and leaves the body in the stream; undefined where the program ended without one. */
export function readCgiHead(stdout: Readable): Promise<CgiHead | undefined> {
  return new Promise((resolve) => {
    let seen = Buffer.alloc(0)
    const finish = (head: CgiHead | undefined) => {
      stdout.off('readable', look)
      stdout.off('end', none)
      stdout.off('error', none)
      resolve(head)
    }
    const none = () => finish(undefined)
    const look = () => {
      for (let chunk = read(stdout); chunk; chunk = read(stdout)) {
        seen = Buffer.concat([seen, chunk])
        const end = seen.indexOf('\r\n\r\n')
        if (end < 0) {
          if (seen.length > longest) return none()
          continue
        }
        const rest = seen.subarray(end + 4)
        if (rest.length > 0) stdout.unshift(rest)
        return finish(parse(seen.toString('latin1', 0, end)))
      }
    }
    stdout.on('readable', look)
    stdout.on('end', none)
    stdout.on('error', none)
  })
}

const read = (stdout: Readable): Buffer | null => stdout.read() as Buffer | null

function parse(head: string): CgiHead {
  const headers = new Headers()
  let status = 200
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()]
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10) || 500
    else if (colon > 0) headers.append(name, value)
  }
  return { status, headers }
}
