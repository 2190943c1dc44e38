import { describe, expect, test } from 'vitest'
import { mostBytes } from './attachment.ts'
import { fileSent, type SentFile } from './file-sent.ts'
import { samplePicture } from './sample-picture.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const keep = (file: Buffer, more: SentFile = {}) =>
  fileSent({ file: file.toString('base64'), fileName: 'x', alt: 'What it shows.', ...more })
const png = Buffer.from(samplePicture, 'base64')
const canary = 'GPS 38.7223 N 9.1393 W'

/** A picture of one dot after the GIF89a specification, appendix A, with what stands before its picture. */
const gif = (...extensions: readonly Buffer[]): Buffer =>
  Buffer.concat([
    bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0], [255, 255, 255, 0, 0, 0]),
    ...extensions,
    bytes([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0], [2, 2, 0x4c, 1, 0], [0x3b]),
  ])
const blocks = (text: string): Buffer => bytes([text.length], text, [0])
const loops = bytes([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0])

/** An archive of stored files (APPNOTE 6.3, 4.3.7): local heads alone are enough to be known by. */
const zip = (...files: readonly (readonly [string, string])[]): Buffer =>
  Buffer.concat(
    files.map(([name, content]) => {
      const head = Buffer.alloc(26)
      head.writeUInt16LE(20, 0)
      head.writeUInt32LE(content.length, 14)
      head.writeUInt32LE(content.length, 18)
      head.writeUInt16LE(name.length, 22)
      return Buffer.concat([bytes('PK\x03\x04'), head, bytes(name, content)])
    }),
  )

/** What an archive must say to be a Word document (ECMA-376, part 2, 10.1.2, and part 1, 11.3.10). */
const wordParts =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

describe('what a file is, its content says', () => {
  test.each([
    ['a PNG called photo.jpg', png, 'photo.jpg', 'image/png', 'photo.jpg.png'],
    ['a GIF', gif(), 'dance.gif', 'image/gif', 'dance.gif'],
    ['an AVIF', bytes([0, 0, 0, 24], 'ftypavif', [0, 0, 0, 0], 'avifmif1'), 'a.avif', 'image/avif', 'a.avif'],
    ['a PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'Plan.PDF', 'application/pdf', 'Plan.PDF'],
    [
      'a PDF called as a program',
      bytes('%PDF-1.7\n\0'),
      'invoice.pdf.exe',
      'application/pdf',
      'invoice.pdf.exe.pdf',
    ],
    [
      'a Word document',
      zip(['[Content_Types].xml', wordParts], ['word/document.xml', '<w:document/>']),
      'brief.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'brief.docx',
    ],
    [
      'an OpenDocument table',
      zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<x/>']),
      'costs.ods',
      'application/vnd.oasis.opendocument.spreadsheet',
      'costs.ods',
    ],
    ['an archive called as a document', zip(['a.txt', 'a']), 'a.docx', 'application/zip', 'a.docx.zip'],
    ['a table of Excel in Windows-1252', bytes('caf\xe9;1\r\n'), 'a.csv', 'text/plain', 'a.csv'],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'a.html', 'text/plain', 'a.html.txt'],
    [
      'an SVG',
      bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'a.svg',
      'text/plain',
      'a.svg.txt',
    ],
    ['a script called as a picture', bytes('#!/bin/sh\nrm -r /\n'), 'a.png', 'text/plain', 'a.png.txt'],
  ])('%s', async (_, file, called, type, name) => {
    expect(await keep(file, { fileName: called })).toMatchObject({ type, name })
  })

  test.each([
    ['a program of Windows', bytes('MZ\x90\0\x03\0\0\0'), 'This kind of file is not taken'],
    [
      'a program of Linux called as a picture',
      bytes('\x7fELF\x02\x01\x01\0'),
      'This kind of file is not taken',
    ],
    ['a page in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'This kind of file is not taken'],
    [
      'a picture of a phone that no browser shows',
      bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]),
      'Store it as JPEG or PNG',
    ],
    ['an old office document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Store it as .docx'],
    ['half a PNG', png.subarray(0, 100), 'This picture is damaged'],
    ['a page that begins as a GIF', bytes('GIF89a<script>alert(1)</script>'), 'This picture is damaged'],
    ['nothing', Buffer.alloc(0), 'This file is empty'],
  ])('%s is refused beside the field', async (_, file, says) => {
    await expect(keep(file, { fileName: 'a.png' })).rejects.toThrow(
      expect.objectContaining({ fields: [{ field: 'file', message: expect.stringContaining(says) }] }),
    )
  })
})

test('ten megabytes are taken, and one byte more is refused', async () => {
  const text = Buffer.alloc(mostBytes, 'a')
  expect((await keep(text)).size).toBe(10_000_000)
  await expect(keep(Buffer.concat([text, bytes('a')]))).rejects.toThrow(
    expect.objectContaining({
      fields: [{ field: 'file', message: expect.stringContaining('more than 10 MB') }],
    }),
  )
})

describe('what is no part of a picture is not kept', () => {
  test('an archive behind a PNG', async () => {
    const both = Buffer.concat([png, zip(['a.txt', canary])])
    expect((await keep(both)).bytes).toEqual(png)
  })
  test.each([
    ['a comment', bytes([0x21, 0xfe]), blocks(canary)],
    ['what a program wrote', bytes([0x21, 0xff, 11], 'XMP DataXMP'), blocks(canary)],
  ])('%s in a GIF; how often it is shown stays', async (_, head, content) => {
    const { bytes: kept } = await keep(Buffer.concat([gif(loops, head, content), bytes(canary)]))
    expect(kept).toEqual(gif(loops))
  })
  test('the text of a PNG', async () => {
    // A chunk after PNG 5.3: length, name, content, and a checksum that readers of pictures check.
    const text = Buffer.concat([bytes([0, 0, 0, canary.length], 'tEXt', canary), Buffer.alloc(4)])
    const end = png.length - 12
    const kept = await keep(Buffer.concat([png.subarray(0, end), text, png.subarray(end)]))
    expect(kept.bytes).toEqual(png)
  })
})

test('a picture needs words for those who do not see it, another file does not', async () => {
  await expect(keep(png, { alt: undefined })).rejects.toThrow(
    expect.objectContaining({
      fields: [{ field: 'alt', message: expect.stringContaining('what the picture shows') }],
    }),
  )
  expect((await keep(bytes('a,b'), { alt: undefined })).alt).toBeUndefined()
})

describe('what a file is called', () => {
  test.each([
    ['C:\\Users\\linh\\plan.txt', 'plan.txt'],
    ['../../etc/passwd', 'passwd.txt'],
    ['a\r\nSet-Cookie: b.txt', 'a Set-Cookie b.txt'],
    ['\u202Etxt.exe', 'txt.exe.txt'],
    ['invoice\u202Efdp.txt', 'invoicefdp.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['a"; filename="b.txt', 'a ; filename= b.txt'],
    ['Übersicht 日本.md', 'Übersicht 日本.md'],
    ['', 'file.txt'],
    ['\u200B \0', 'file.txt'],
    [`${'a'.repeat(400)}.csv`, `${'a'.repeat(150)}.csv`],
    ['🐘'.repeat(200), `${'🐘'.repeat(150)}.txt`],
    ['\ud800.txt', '\ufffd.txt'],
  ])('%j is %j', async (sent, name) => {
    expect((await keep(bytes('a'), { fileName: sent })).name).toBe(name)
  })
})
