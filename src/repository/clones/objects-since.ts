import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#kernel'
import { runGit, type Repository } from '#pages'
import { isThere } from '../is-bare-repository.ts'
import { packedIds } from '../packed-ids.ts'
import { packsAfter } from '../pack-store.ts'

/** Ids of objects by what they are. */
export interface ObjectIds {
  readonly commits: readonly string[]
  readonly blobs: readonly string[]
  /** The last pack they are from. */
  readonly seq: number
}

/** What was accepted after that pack, whether a branch still leads to it or not; more where packs were joined since. */
export async function objectsSince(db: Db, repository: Repository, seq: number): Promise<ObjectIds> {
  const { gitDir } = repository
  const packs = await packsAfter(db, seq)
  if (packs.length === 0) return { commits: [], blobs: [], seq }
  const indexes = packs.map(({ checksum }) => join(gitDir, 'objects', 'pack', `pack-${checksum}.idx`))
  const apart = (await Promise.all(indexes.map(isThere))).every(Boolean)
  const listed = await typesOf(repository, apart ? await idsIn(indexes) : undefined)
  const ids = (type: string) =>
    listed.filter((line) => line.endsWith(type)).map((line) => line.slice(0, line.indexOf(' ')))
  return { commits: ids('commit'), blobs: ids('blob'), seq: packs.at(-1)?.seq ?? seq }
}

async function idsIn(indexes: readonly string[]): Promise<readonly string[]> {
  const ids = new Set<string>()
  for (const index of indexes) for (const id of packedIds(await readFile(index))) ids.add(id)
  return [...ids]
}

/** What is asked one by one of the process that reads; more is asked of one of its own. */
const few = 2000

async function typesOf(
  repository: Repository,
  ids: readonly string[] | undefined,
): Promise<readonly string[]> {
  const { gitDir } = repository
  if (ids !== undefined && ids.length <= few)
    return Promise.all(ids.map(async (id) => `${id} ${(await repository.info(id))?.type ?? 'missing'}`))
  const asked = ['cat-file', '--batch-check=%(objectname) %(objecttype)']
  const answered =
    ids === undefined
      ? await runGit([...asked, '--batch-all-objects', '--unordered'], { gitDir })
      : await runGit(asked, { gitDir, input: ids.map((id) => `${id}\n`).join('') })
  return answered.toString('latin1').split('\n').filter(Boolean)
}
