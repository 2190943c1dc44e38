import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressesInReach, hostOf, OutOfReach, type Reach } from './reach.ts'
import { faultInWords } from './fault-in-words.ts'

/** So much of an answer is taken in before the line is cut; none of it is kept. */
const mostRead = 64 * 1024

/** So many interim answers (RFC 9110 15.2) are listened to. */
const mostInterim = 10

/** What is sent, and within what. */
export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** For finding the name, connecting, sending and answering together, in milliseconds. */
  readonly within: number
  /** Ends it early; then it rejects. */
  readonly stopping: AbortSignal
  /** Certificates to trust beside the known ones. */
  readonly ca?: string
}

/** The answer's status, or why there was none. */
export type Answered =
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly status?: undefined; readonly fault: string }

/**
 * Sends a body by POST and answers what came of it. Addresses are checked where the connection is made, so that a name
 * that points elsewhere by now does not lead inside; redirects are not followed, and nothing is sent by a proxy.
 */
export async function postTo(sending: Sending, reach: Reach): Promise<Answered> {
  const late = AbortSignal.timeout(sending.within)
  const signal = AbortSignal.any([late, sending.stopping])
  let begun: Answered | undefined
  const heard = (answer: Answered): Answered => (begun = answer)
  try {
    return await Promise.race([answerOf(sending, reach, signal, heard), ended(signal)])
  } catch (fault) {
    // Whoever has said 2xx has it, however the rest of the answer goes on.
    if (begun) return begun
    if (sending.stopping.aborted) throw fault
    if (late.aborted) return { fault: `It did not answer within ${sending.within / 1000} seconds.` }
    return { fault: fault instanceof OutOfReach ? fault.message : faultInWords(fault) }
  }
}

/** Finding a name cannot be cut short; it is left to itself. */
const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('ended')), { once: true })
  })

async function answerOf(
  { url: written, headers, body, ca }: Sending,
  reach: Reach,
  signal: AbortSignal,
  heard: (begun: Answered) => Answered,
): Promise<Answered> {
  const url = new URL(written)
  const addresses = await addressesInReach(url, reach)
  signal.throwIfAborted()
  const found: LookupFunction = (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, [...addresses])
    else done(null, first?.address ?? '', first?.family)
  }
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request({
      host: hostOf(url),
      port: url.port,
      path: url.pathname + url.search,
      method: 'POST',
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
      lookup: found,
      agent: false,
      signal,
      ...(ca !== undefined && { ca }),
    })
    const refuse = (fault: string): void => {
      resolve({ fault })
      sent.destroy()
    }
    let interim = 0
    sent.on('error', reject)
    sent.on('information', () => {
      interim += 1
      if (interim > mostInterim) refuse('It goes on announcing an answer and gives none.')
    })
    // The connection is no request's any more, so nobody else would end it.
    sent.on('upgrade', (_, socket) => {
      socket.destroy()
      refuse('It asked to speak another protocol (101) and did not answer.')
    })
    sent.on('response', (answer) => {
      const retryAfter = answer.headers['retry-after']
      const whole = heard({
        status: answer.statusCode ?? 0,
        ...(retryAfter !== undefined && { retryAfter }),
      })
      let read = 0
      const end = () => {
        resolve(whole)
        sent.destroy()
      }
      answer.on('data', (chunk: Buffer) => (read += chunk.length) > mostRead && end())
      answer.on('end', end).on('error', end).on('close', end)
    })
    sent.end(body)
  })
}
