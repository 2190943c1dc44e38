import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import pg from 'pg'
import { inject } from 'vitest'
import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const faultOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work()
  } catch (fault) {
    return fault
  }
}

test('nobody at the other end, an ended pool and a connection that was ended are one thing: the database is away', async () => {
  const refused = await faultOf(() => new pg.Client({ host: '127.0.0.1', port: 1 }).connect())
  const noSocket = await faultOf(() => new pg.Client({ host: '/nowhere' }).connect())
  const pool = new pg.Pool({ host: inject('socket'), user: 'firsthand_owner', database: 'postgres' })
  const client = await pool.connect()
  client.on('error', () => {})
  const ended = await faultOf(() => client.query('select pg_terminate_backend(pg_backend_pid())'))
  client.release(true)
  await pool.end()
  const closed = await faultOf(() => pool.query('select 1'))
  const cut = await faultOf(async () => {
    const socket = connect(1, '127.0.0.1')
    await new Promise((_, reject) => socket.on('error', reject))
  })
  for (const fault of [refused, noSocket, ended, closed, cut, new AggregateError([refused])])
    expect(isDatabaseAway(fault), String(fault)).toBe(true)
})

test('a mistake of ours is not, nor a file that is missing', async () => {
  const pool = new pg.Pool({ host: inject('socket'), user: 'firsthand_owner', database: 'postgres' })
  const wrong = await faultOf(() => pool.query('select nothing'))
  await pool.end()
  const noFile = await faultOf(() => readFile('/nowhere/at/all'))
  for (const fault of [wrong, noFile, new Error('x'), new TypeError('y'), 'text', undefined])
    expect(isDatabaseAway(fault), String(fault)).toBe(false)
})
