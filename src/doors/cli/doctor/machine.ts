import { access, constants, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { controlSocketOf, isListening, versionHeader, type Settings } from '#start'
import { root } from '../../../root.ts'
import { wayBySocket } from '../ways/by-socket.ts'
import { fail, ok, warn, type Looked } from './look.ts'

const megabyte = 1_000_000
const [little, tooLittle] = [2000 * megabyte, 200 * megabyte]

/** The folder itself, or the nearest above it that is there. */
async function standing(path: string): Promise<string> {
  const there = await stat(path).catch(() => undefined)
  return there || dirname(path) === path ? path : standing(dirname(path))
}

export async function lookAtFolder({ data }: Settings): Promise<Looked> {
  const place = await standing(data)
  const isFolder = (await stat(place)).isDirectory()
  const mayWrite = await access(place, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!isFolder) return fail('data folder', `${place} is a file`, 'Set FIRSTHAND_DATA to a folder.')
  if (!mayWrite)
    return fail(
      'data folder',
      `this account may not write in ${place}`,
      'Let it write there, or set FIRSTHAND_DATA to another folder.',
    )
  if (data.includes('/node_modules/') || (root.includes('/node_modules/') && data.startsWith(root)))
    return warn(
      'data folder',
      `${data} is lost with the next npm install`,
      'Set FIRSTHAND_DATA to a folder of its own.',
    )
  return ok('data folder', place === data ? data : `${data} can be made`)
}

export async function lookAtSpace({ data }: Settings): Promise<Looked> {
  const { bavail, bsize } = await statfs(await standing(data))
  const free = bavail * bsize
  const says = `${free > 10_000 * megabyte ? `${Math.floor(free / megabyte / 1000)} GB` : `${Math.floor(free / megabyte)} MB`} free`
  if (free < tooLittle) return fail('disk', says, 'Make room: PostgreSQL stops where a disk is full.')
  return free < little ? warn('disk', says, 'Make room before it is full.') : ok('disk', says)
}

/** A server of this data folder, else whether one could listen. */
export async function lookAtPort({ data, host, port }: Settings): Promise<Looked> {
  const socket = await controlSocketOf(data)
  if (socket !== undefined && (await isListening(socket))) {
    const asked = await wayBySocket(socket, data, '').send('/readyz', { method: 'GET', headers: {} })
    const version = asked.headers.get(versionHeader) ?? 'of an unknown version'
    const reason = /"reason":"([^"]*)"/.exec(await asked.text())?.[1]
    return asked.status === 200
      ? ok('server', `Firsthand ${version} serves this data folder`)
      : warn(
          'server',
          `Firsthand ${version} runs and is not ready: ${reason ?? asked.status}`,
          'Wait a moment; then read its log.',
        )
  }
  const taken = await whyTaken(host, port)
  if (taken === undefined) return ok('server', `none runs on this data folder; port ${port} is free`)
  const todo =
    taken === 'EACCES'
      ? 'Set PORT to a number above 1023.'
      : 'Stop the program that has it, or set PORT to another number.'
  return fail(
    'server',
    `none runs on this data folder, and port ${port} on ${host} cannot be taken (${taken})`,
    todo,
  )
}

const whyTaken = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
