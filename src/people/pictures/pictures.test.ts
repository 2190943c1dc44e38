import { crc32, deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, perform, transactionOf, visitor } from '#kernel'
import {
  insertTestPerson,
  openTestDatabase,
  refusalOf,
  testHouse,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import type { Operation, Person } from '#kernel'
import { sampleFaces } from '../sample-faces.ts'
import { pictureIn } from './picture-bytes.ts'
import { removePicture } from './remove-picture.ts'
import { restorePicture } from './restore-picture.ts'
import { setPicture } from './set-picture.ts'
import { showPicture } from './show-picture.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const canary = 'N 52.5200, E 13.4050 of a canary'

/** A marker segment of a JPEG: its length counts itself (ITU-T T.81, B.1.1.4). */
const segment = (marker: number, content: Buffer): Buffer =>
  bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content.toString('latin1'))
/** Exif as cameras write it, with which way is up (tag 0112) among others. */
const exif = (little: boolean, way: number): Buffer => {
  const two = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const four = (n: number) => (little ? [...two(n), 0, 0] : [0, 0, ...two(n)])
  const entry = (tag: number, value: number) => [...two(tag), ...two(3), ...four(1), ...two(value), 0, 0]
  const head = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...two(42), ...four(8)]
  return segment(0xe1, bytes('Exif\0\0', head, two(2), entry(0x010f, 1), entry(0x0112, way), four(0), canary))
}
const size = segment(0xc0, bytes([8, 0, 48, 0, 64, 1, 1, 0x11, 0]))
const scan = bytes([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])
const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes([0xff, 0xd8]), ...segments, size, scan, bytes([0xff, 0xd9])])
const jfif = segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]))

const chunk = (name: string, content: Buffer): Buffer => {
  const body = bytes(name, content.toString('latin1'))
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
const header = (side: number): Buffer => {
  const content = bytes([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  content.writeUInt32BE(side, 0)
  content.writeUInt32BE(side, 4)
  return chunk('IHDR', content)
}
const png = (side: number, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    bytes('\x89PNG\r\n\x1a\n'),
    header(side),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

const riff = (name: string, content: Buffer): Buffer => {
  const head = bytes(name, [0, 0, 0, 0])
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
const webp = (flags: number, ...chunks: readonly Buffer[]): Buffer => {
  const wide = riff('VP8X', bytes([flags, 0, 0, 0, 63, 0, 0, 47, 0, 0]))
  const content = Buffer.concat([bytes('WEBP'), wide, riff('VP8 ', bytes('frames')), ...chunks])
  return riff('RIFF', content)
}

describe('what cameras write beside a picture is not kept', () => {
  test.each([
    [
      'JPEG',
      'image/jpeg',
      jpeg(
        jfif,
        segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', canary)),
        segment(0xed, bytes('Photoshop 3.0\0', canary)),
        segment(0xfe, bytes(canary)),
      ),
      jpeg(jfif),
    ],
    ['JPEG with a picture behind it', 'image/jpeg', Buffer.concat([jpeg(jfif), bytes(canary)]), jpeg(jfif)],
    [
      'PNG',
      'image/png',
      png(
        1,
        chunk('eXIf', bytes(canary)),
        chunk('tEXt', bytes('Comment\0', canary)),
        chunk('iTXt', bytes(canary)),
        chunk('tIME', bytes('1234567')),
      ),
      png(1),
    ],
    ['WebP', 'image/webp', webp(0b1100, riff('EXIF', bytes(canary)), riff('XMP ', bytes(canary))), webp(0)],
  ])('%s', (_, type, sent, kept) => {
    expect(pictureIn(sent)).toEqual({ type, bytes: kept })
    expect(sent.includes(canary)).toBe(true)
  })

  test.each([
    [true, 6],
    [false, 8],
  ])('but which way is up (little-endian %s, %i)', (little, way) => {
    const kept = pictureIn(jpeg(exif(little, way))).bytes
    expect(kept.includes(canary)).toBe(false)
    // TIFF 6.0, section 2: one entry, tag 0112 of type SHORT, its value in the first two bytes.
    const entry = bytes([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way])
    expect(kept.includes(entry)).toBe(true)
    expect(pictureIn(kept).bytes).toEqual(kept)
  })

  test('nor what an upright one says of it', () => {
    expect(pictureIn(jpeg(exif(true, 1))).bytes).toEqual(jpeg())
  })
})

test.each([
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'This is no JPEG',
  ],
  ['a page that calls itself a PNG', Buffer.from('\x89PNG<html>'), 'This is no JPEG'],
  ['a GIF', Buffer.from('GIF89a'), 'This is no JPEG'],
  ['half a JPEG', jpeg(jfif).subarray(0, 40), 'This picture is damaged'],
  ['a JPEG without a picture', bytes([0xff, 0xd8, 0xff, 0xd9]), 'This picture is damaged'],
  ['half a PNG', png(1).subarray(0, 50), 'This picture is damaged'],
  ['half a WebP', webp(0).subarray(0, 40), 'This picture is damaged'],
  ['a PNG that unfolds to a wall', png(60_000), 'This picture has more than 6000 dots a side'],
  ['more than 1 MB', Buffer.alloc(1_000_001, 0xff), 'This picture has more than 1 MB'],
])('%s is refused beside the field', (_, file, says) => {
  expect(() => pictureIn(file)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      fields: [{ field: 'picture', message: expect.stringContaining(says) }],
    }),
  )
})

describe('somebody’s picture', () => {
  let database: TestDatabase
  let house: TestHouse
  let noor: Person
  let linh: Person
  let adaeze: Person
  beforeAll(async () => {
    database = await openTestDatabase()
    house = testHouse(database)
    noor = await insertTestPerson(database.db, { handle: 'noor', name: 'Noor Haddad' })
    linh = await insertTestPerson(database.db, { handle: 'linh' })
    adaeze = await insertTestPerson(database.db, { handle: 'adaeze', kind: 'admin' })
  })
  afterAll(() => database.close())
  const set = (by: Person, picture: string = sampleFaces.noor) =>
    perform(house, by, setPicture, { handle: 'noor', picture })
  const show = (by: Person) => ask(house, by, showPicture, { handle: 'noor' })

  test('is chosen by them or an administrator, and seen by people of the department only', async () => {
    expect((await refusalOf(set(linh))).message).toBe(
      'Only Noor Haddad and administrators choose their picture.',
    )
    await set(noor)
    expect(await show(linh)).toMatchObject({ type: 'image/png', picture: sampleFaces.noor })
    expect((await refusalOf(show(visitor))).kind).toBe('forbidden')
    const rows = (by: Person) =>
      transactionOf(database.db, by, (tx) => tx.selectFrom('pictures').select('sha256').execute())
    expect(await rows(linh)).toHaveLength(1)
    expect(await rows(visitor)).toEqual([])
    await set(adaeze, sampleFaces.keiko)
    expect((await show(linh)).picture).toBe(sampleFaces.keiko)
  })

  test('is taken away again', async () => {
    await set(noor)
    await perform(house, noor, removePicture, { handle: 'noor' })
    expect((await refusalOf(show(linh))).message).toBe('There is no picture of Noor Haddad.')
    expect((await refusalOf(perform(house, noor, removePicture, { handle: 'noor' }))).kind).toBe('missing')
  })

  test('that was replaced or taken away is put back, for as long as it is held', async () => {
    const takeBack = async (done: Operation) => {
      const [entry] = await database.asOwner<{ facts: object; subject_id: string }>(
        'select facts, subject_id from journal order by seq desc limit 1',
      )
      const undo = done.undo?.({ facts: { ...entry?.facts } })
      const acts: readonly Operation[] = [setPicture, removePicture, restorePicture]
      const act = acts.find(({ name }) => name === undo?.name)
      if (act) await perform(house, noor, act, undo?.input)
      return undo?.name
    }
    await set(noor)
    await set(noor, sampleFaces.keiko)
    expect(await takeBack(setPicture)).toBe('pictures.restore')
    expect((await show(linh)).picture).toBe(sampleFaces.noor)
    await perform(house, noor, removePicture, { handle: 'noor' })
    expect(await takeBack(removePicture)).toBe('pictures.restore')
    expect((await show(linh)).picture).toBe(sampleFaces.noor)
    // It took the place of none: what takes it back takes it away.
    expect(await takeBack(restorePicture)).toBe('pictures.remove')
    expect((await refusalOf(show(linh))).kind).toBe('missing')
  })

  test('of one person is not put in the place of another', async () => {
    await set(noor)
    await perform(house, noor, removePicture, { handle: 'noor' })
    const [entry] = await database.asOwner<{ facts: { held: string } }>(
      'select facts from journal order by seq desc limit 1',
    )
    const asLinh = perform(house, linh, restorePicture, { handle: 'linh', held: entry?.facts.held })
    expect((await refusalOf(asLinh)).message).toBe('This picture is kept no more. Choose it again.')
  })

  test.each(['', 'data:image/png;base64,iVBOR', '%%%%'])('%j is no picture', async (picture) => {
    expect((await refusalOf(set(noor, picture))).fields[0]?.field).toBe('picture')
  })
})
