import {
  decode,
  openRepository,
  partsOf,
  readSettings,
  runGit,
  settingsPath,
  type Readers,
  type Repository,
} from '#pages'
import type { ObjectIds } from './objects-since.ts'

/** Those who are named as readers of something: handles, titles and teams, as written. */
export type Named = readonly string[]

type Objects = Pick<ObjectIds, 'commits' | 'blobs'>

const atOnce = 100
const many = 200

/**
 * Every list of names to whom these objects open something and to nobody else, each once: from the settings of every
 * commit and from the parts of every text, whatever its path. An empty list is for nobody.
 */
export async function namedReaders(repository: Repository, objects: Objects): Promise<readonly Named[]> {
  if (objects.blobs.length <= many) return namedIn(repository, objects)
  // A whole history is read beside those who read pages, not before them.
  const own = openRepository(repository.gitDir)
  try {
    return await namedIn(own, objects)
  } finally {
    own.close()
  }
}

async function namedIn(repository: Repository, { commits, blobs }: Objects): Promise<readonly Named[]> {
  const found = new Map<string, Named>()
  const keep = (readers: Readers) => {
    if (typeof readers !== 'string') found.set(JSON.stringify(readers), readers)
  }
  for (const oid of await settingsOf(repository, commits))
    for (const { readers } of readSettings([], await repository.read(oid)).settings.readers ?? [])
      keep(readers)
  for (let at = 0; at < blobs.length; at += atOnce) {
    const texts = await Promise.all(blobs.slice(at, at + atOnce).map((oid) => repository.read(oid)))
    for (const bytes of texts.filter(mayName)) for (const { readers } of partsOf(textOf(bytes))) keep(readers)
  }
  return [...found.values()]
}

/** Also what is no text to a page: it may be one to somebody who has a clone. */
const textOf = (bytes: Buffer): string => {
  const { isText, text } = decode(bytes)
  return isText ? text : bytes.toString('latin1').replaceAll('\0', '')
}

const mayName = (bytes: Buffer): boolean => bytes.includes(':::') || bytes.includes(':\0:\0:')

/** The different settings that those commits have, followed to the file where they are a symbolic link. */
async function settingsOf(repository: Repository, commits: readonly string[]): Promise<readonly string[]> {
  const plain = commits.length <= few && (await plainSettings(repository, commits))
  if (plain) return plain
  const { gitDir } = repository
  const input = commits.map((commit) => `${commit}:${settingsPath}\n`).join('')
  const asked = ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--follow-symlinks']
  const lines = (await runGit(asked, { gitDir, input })).toString('utf8').split('\n')
  return [...new Set(lines.flatMap((line) => /^([0-9a-f]{40,64}) blob$/.exec(line)?.[1] ?? []))]
}

/** More commits are asked for at once. */
const few = 20

/** Undefined where the settings of one of them are a symbolic link. */
async function plainSettings(
  repository: Repository,
  commits: readonly string[],
): Promise<readonly string[] | undefined> {
  const found = new Set<string>()
  for (const commit of commits) {
    const { tree } = await repository.commit(commit)
    const entry = (await repository.level(tree)).get(settingsPath)
    if (entry?.mode === '120000') return undefined
    if (entry?.mode.startsWith('100')) found.add(entry.oid)
  }
  return [...found]
}
