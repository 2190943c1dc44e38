import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillNewFile } from './new-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-file-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

test('the file has its name only when it is whole, and only its owner may read it', async () => {
  const path = join(folder, 'monday.backup')
  const seen = await fillNewFile(path, async (out) => {
    await out.write(Buffer.from('one '))
    await out.write(Buffer.from('two'))
    return readdirSync(folder)
  })
  expect(seen).toEqual([expect.stringMatching(/^\.monday\.backup\.part-\d+$/)])
  expect(readdirSync(folder)).toEqual(['monday.backup'])
  expect(readFileSync(path, 'utf8')).toBe('one two')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('work that fails leaves no file', async () => {
  const fails = fillNewFile(join(folder, 'a'), async (out) => {
    await out.write(Buffer.from('half'))
    throw new Error('the wire was cut')
  })
  await expect(fails).rejects.toThrow('the wire was cut')
  expect(readdirSync(folder)).toEqual([])
})

test('a file that is there already is kept, also one that comes while we write', async () => {
  const path = join(folder, 'a')
  const sentence = `${path} is there already: name another file, or take that one away.`
  const late = fillNewFile(path, async () => writeFileSync(path, 'theirs'))
  await expect(late).rejects.toThrow(sentence)
  await expect(fillNewFile(path, async () => undefined)).rejects.toThrow(sentence)
  expect(readdirSync(folder)).toEqual(['a'])
  expect(readFileSync(path, 'utf8')).toBe('theirs')
})

test('a folder that is not there, or is a file, is one sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'there'))
  for (const name of ['nowhere', 'file'])
    await expect(fillNewFile(join(folder, name, 'a'), async () => undefined)).rejects.toThrow(
      `The backup cannot be written to ${join(folder, name, 'a')}: there is no such folder.`,
    )
})
