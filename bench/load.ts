import { connect } from 'node:net'
import { percentile } from './figures.ts'
import { AnswerReader } from './answer-reader.ts'

/** What a server stood; times in milliseconds. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Keeps so many connections busy for so long, one request at a time on each. Rejects at the first answer that is not 200. */
export async function load(url: URL, connections: number, seconds: number): Promise<Load> {
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => keepAsking(url, end, times)))
  return {
    perSecond: times.length / ((performance.now() - began) / 1000),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  }
}

function keepAsking(url: URL, end: number, times: number[]): Promise<void> {
  const request = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    const answer = new AnswerReader()
    let asked = 0
    const ask = (): void => {
      asked = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`${url.href} closed a connection that should stay open`)))
    socket.on('data', (chunk: Buffer) => {
      try {
        if (!answer.take(chunk)) return
      } catch (fault) {
        socket.destroy()
        reject(fault)
        return
      }
      const now = performance.now()
      times.push(now - asked)
      if (now < end) ask()
      else {
        resolve()
        socket.destroy()
      }
    })
  })
}
