import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { frontDoor, type Got } from './front-door.ts'

/** With the limits that everybody has. */
const door = frontDoor(() => ({ FIRSTHAND_RATE_LIMIT: '600', FIRSTHAND_LOG: 'warn' }))

const paidSocial = '/marketing/integrated-marketing/paid-social/'
const counted = (statuses: readonly number[]) => new Set(statuses)

describe('the house', () => {
  test('is well after a thousand ask at once, strangers and people, and says to each what it may do', async () => {
    const linh = await door.as('linh')
    expect((await door.visitor().get('/')).status).toBe(200)
    const ask = async (at: number): Promise<Got> => {
      const who = at % 2 === 0 ? linh : door.visitor()
      const answer = await who.get(at % 3 === 0 ? `${paidSocial}?drawn=${at}` : '/-/campaigns')
      return answer
    }
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, at) => ask(at)))
    const statuses = counted(answers.map(({ status }) => status))
    for (const { headers, text } of answers.filter(({ status }) => status === 429 || status === 503)) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(text).toMatch(/at once|asking at this moment/)
    }
    expect([...statuses].filter((status) => ![200, 403, 429, 503].includes(status))).toEqual([])
    expect(statuses.has(429) || statuses.has(503)).toBe(true)
    const noor = await door.as('noor')
    expect((await noor.get('/-/campaigns')).status).toBe(200)
    expect((await door.visitor().get('/')).status).toBe(200)
  })

  test('never turns away who reads as people do: pages with their cards, ten of them a minute, in five windows', async () => {
    const noor = await door.as('noor')
    const { body } = await noor.get(paidSocial)
    const cards = [...body.matchAll(/<live-card[^>]* src="([^"]+)"/g)].map(([, src = '']) => src)
    expect(cards.length).toBeGreaterThan(0)
    const statuses: number[] = []
    for (let page = 0; page < 50; page += 1) {
      statuses.push((await noor.get(paidSocial)).status)
      for (const card of cards) statuses.push((await noor.get(card)).status)
    }
    expect(counted(statuses)).toEqual(new Set([200]))
  })

  test('reads old versions a few at a time, and the rest come again', async () => {
    const noor = await door.as('noor')
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => noor.get(`${paidSocial}?as-of=9999-12-31`)),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(12)
    expect(counted(statuses)).toEqual(new Set([200, 429]))
    expect(answers.find(({ status }) => status === 429)?.text).toContain('12 old versions under way already')
    expect((await noor.get(`${paidSocial}?as-of=9999-12-31`)).status).toBe(200)
  })

  test('keeps two hundred and fifty pages of one address live, and says so to the next', async () => {
    const { port, host } = new URL(door.url())
    const open = () => {
      const stream = { socket: connect(Number(port), '127.0.0.1'), said: '' }
      stream.socket.on('data', (chunk: Buffer) => (stream.said += chunk.toString()))
      stream.socket.on('error', () => {})
      stream.socket.write(`GET /-/events?cards=a HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      return stream
    }
    const streams = Array.from({ length: 260 }, open)
    await expect.poll(() => streams.every(({ said }) => said !== ''), { timeout: 5000 }).toBe(true)
    expect(streams.filter(({ said }) => said.startsWith('HTTP/1.1 200'))).toHaveLength(250)
    expect(streams.find(({ said }) => said.startsWith('HTTP/1.1 429'))?.said).toContain(
      '250 pages that are kept live',
    )
    for (const { socket } of streams) socket.destroy()
    await pause(300)
    const again = open()
    await expect.poll(() => again.said).toMatch(/^HTTP\/1\.1 200/)
    again.socket.destroy()
  })
})
