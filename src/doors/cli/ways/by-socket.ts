import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { asHeader, urlHeader } from '#start'
import { unreachable } from '../command-problem.ts'
import { causeOf } from './by-address.ts'
import type { Way } from './way.ts'

/** The server of a data folder, through the socket that only those may use who could read the data as well. */
export const wayBySocket = (socketPath: string, data: string, as: string): Way => {
  let address: string | undefined
  return {
    about: `The server of ${data}`,
    address: () => address,
    send: async (path, { method, headers, body }) => {
      const all = as === '' ? headers : { ...headers, [asHeader]: encodeURIComponent(as) }
      try {
        const answer = await answerTo({ socketPath, path, method, headers: all }, body)
        const served = answer.headers[urlHeader]
        if (typeof served === 'string') address = served
        return responseOf(answer, await buffer(answer))
      } catch (fault) {
        throw unreachable(`The server of ${data} does not answer: ${causeOf(fault)}.`)
      }
    },
    close: async () => {},
  }
}

const answerTo = (options: object, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asking = request(options, resolve)
    asking.on('error', reject)
    asking.end(body)
  })

function responseOf({ statusCode = 500, headers }: IncomingMessage, body: Buffer): Response {
  const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status: statusCode, headers: plain })
}
