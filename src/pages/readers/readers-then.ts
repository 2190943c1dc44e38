import { LeastRecentlyUsed } from '#kernel'
import { runGit } from '../git/run-git.ts'
import type { Repository } from '../git/repository.ts'
import { readHead, type PageHead } from '../handbook/page-head.ts'
import { readersIn } from '../handbook/readers-in.ts'
import { readSettings, settingsPath, type Settings } from '../handbook/settings.ts'
import type { Part } from './parts.ts'
import { narrower, type Readers } from './readers.ts'

/** A file of an earlier version. */
export interface FileThen {
  readonly commit: string
  readonly path: string
}

/** Who might read it by the rule of its own version. */
export interface ReadersThen {
  readonly readers: Readers
  readonly parts: readonly Part[]
}

const nobody: ReadersThen = { readers: [], parts: [] }

/** Settings and heads depend on bytes alone. */
const settingsOf = new LeastRecentlyUsed<Settings>(500)
const heads = new LeastRecentlyUsed<Pick<PageHead, 'draft' | 'parts'>>(5000)

/**
 * Who might read files of earlier versions, in the order asked: two questions to git however many there are, and no
 * version is opened. Of what cannot be found nobody.
 */
export async function readersThen(
  repository: Repository,
  files: readonly FileThen[],
): Promise<readonly ReadersThen[]> {
  const plain = files.filter(({ path }) => !/[\n\0]/.test(path))
  if (plain.length === 0) return files.map(() => nobody)
  const names = plain.flatMap(({ commit, path }) => [
    `${commit}:${settingsPath}`,
    `${commit}:content`,
    `${commit}:${path}`,
  ])
  const found = await objectsNamed(repository, names)
  const answers = new Map<FileThen, ReadersThen>()
  for (const [at, file] of plain.entries()) {
    const [settings, content, page] = found.slice(3 * at, 3 * at + 3)
    if (page?.type !== 'blob') continue
    const own = await settingsFrom(repository, settings?.type === 'blob' ? settings.oid : undefined)
    const folder =
      own.content || (content?.type === 'tree' && file.path.startsWith('content/') ? 'content' : '')
    const { draft = false, parts } = await headFrom(repository, file.path, page.oid)
    const readers = readersIn({ ...own, content: folder })(file.path)
    answers.set(file, { readers: draft ? narrower(readers, 'internal') : readers, parts })
  }
  return files.map((file) => answers.get(file) ?? nobody)
}

async function objectsNamed({ gitDir }: Repository, names: readonly string[]) {
  const asked = ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--buffer']
  const said = await runGit(asked, { gitDir, input: names.map((name) => `${name}\n`).join('') })
  return said
    .toString('utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]{40,64}) (blob|tree|commit|tag)$/.exec(line))
    .map((match) => match && { oid: match[1] ?? '', type: match[2] })
}

async function settingsFrom(repository: Repository, oid: string | undefined): Promise<Settings> {
  const known = settingsOf.get(oid ?? '')
  if (known) return known
  const source = oid === undefined ? undefined : await repository.read(oid)
  const { settings } = readSettings(undefined, source)
  settingsOf.set(oid ?? '', settings)
  return settings
}

async function headFrom(
  repository: Repository,
  path: string,
  oid: string,
): Promise<Pick<PageHead, 'draft' | 'parts'>> {
  if (!/\.(?:md|markdown)$/i.test(path)) return { parts: [] }
  const known = heads.get(oid)
  if (known) return known
  const { draft, parts } = readHead(await repository.read(oid))
  const head = { parts, ...(draft !== undefined && { draft }) }
  heads.set(oid, head)
  return head
}
