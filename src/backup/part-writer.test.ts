import { createHash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PartWriter } from './part-writer.ts'

/** Reads a file by what docs/decisions/0017-backup-format.md says, with none of our code. */
function framesOf(file: Buffer): { kind: string; payload: Buffer; at: number }[] {
  const frames = []
  for (let at = file.indexOf('\n') + 1; at < file.length;) {
    const length = file.readUInt32BE(at + 1)
    frames.push({
      kind: file.toString('latin1', at, at + 1),
      payload: file.subarray(at + 5, at + 5 + length),
      at,
    })
    at += 5 + length
  }
  return frames
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

test('the file is as the record of decision says', async () => {
  const rows = Buffer.from('1\tlinh\n2\tarjun\n'.repeat(100_000))
  const pieces: Buffer[] = []
  const writer = new PartWriter({ write: async (bytes) => void pieces.push(bytes) })
  const header = {
    product: '0.1.0',
    postgres: '18.4',
    at: '2027-01-14T09:00:00Z',
    migrations: ['0001-kernel.sql'],
    tables: [
      { name: 'people', columns: ['id', 'handle'] },
      { name: 'nobody', columns: [] },
    ],
    sequences: [{ name: 'numbers', last: '9007199254740993', called: true }],
  }
  const content = async function* (bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 60_001) yield bytes.subarray(at, at + 60_001)
  }
  await writer.begin(header)
  await writer.table({ name: 'people', columns: ['id', 'handle'] }, content(rows), () => {})
  await writer.table({ name: 'nobody', columns: [] }, content(Buffer.alloc(0)), () => {})
  await writer.end()

  const file = Buffer.concat(pieces)
  expect(file.subarray(0, file.indexOf('\n')).toString()).toBe('firsthand backup 1 zstd')
  const frames = framesOf(file)
  expect(frames.map(({ kind }) => kind).join('')).toBe('HTDDETEZ')
  const said = (place: number): unknown => JSON.parse(frames.at(place)?.payload.toString() ?? '')
  expect(said(0)).toEqual(header)
  expect(said(1)).toEqual({ name: 'people' })
  const unpacked = frames.filter(({ kind }) => kind === 'D').map(({ payload }) => zstdDecompressSync(payload))
  expect(unpacked.map(({ length }) => length)).toEqual([1_048_576, rows.length - 1_048_576])
  expect(Buffer.concat(unpacked).equals(rows)).toBe(true)
  expect(said(4)).toEqual({ rows: 200_000, bytes: rows.length, sha256: sha256(rows) })
  expect(said(6)).toEqual({ rows: 0, bytes: 0, sha256: sha256(Buffer.alloc(0)) })
  expect(said(7)).toEqual({ tables: 2, rows: 200_000, sha256: sha256(file.subarray(0, frames.at(-1)?.at)) })
})
