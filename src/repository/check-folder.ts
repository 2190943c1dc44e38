import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  destinations,
  GitFailed,
  blankFindings,
  linkFindings,
  openHandbook,
  openRepository,
  parsePage,
  type Finding,
  readAnchors,
  type Handbook,
  type KnownAnchors,
  type Repository,
} from '#pages'
import { StartProblem } from '../start-problem.ts'
import { initBare } from './cache-folder.ts'
import { commitFolder } from './commit-folder.ts'
import { compileVersion, type Language } from './compile-version.ts'
import { isBareRepository } from './is-bare-repository.ts'
import { versionFindings } from './version-findings.ts'

/** What a look at a handbook found. */
export interface Checked {
  readonly pages: number
  readonly definitions: number
  /** In the order of paths, lines and columns. */
  readonly findings: readonly Finding[]
}

/** Reads a handbook as it lies in a folder, uncommitted changes included, or what a bare repository's branch holds; keeps nothing. */
export async function checkFolder(
  language: Language,
  folder: string,
  now: Temporal.Instant,
): Promise<Checked> {
  const place = resolve(folder)
  const there = await stat(place).catch(() => undefined)
  if (!there?.isDirectory()) throw new StartProblem(`There is no folder ${place}.`)
  if (await isBareRepository(place)) return checkBranch(language, place, 'HEAD')
  const made = await mkdtemp(join(tmpdir(), 'firsthand-check-'))
  try {
    const gitDir = join(made, 'handbook.git')
    await mkdir(gitDir)
    await initBare(gitDir)
    await commitFolder(place, gitDir, { now, without: [] }).catch((fault: unknown) => {
      throw fault instanceof GitFailed
        ? new StartProblem(`${place} could not be read: ${fault.message}`)
        : fault
    })
    return await checkBranch(language, gitDir, 'main')
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

async function checkBranch(language: Language, gitDir: string, branch: string): Promise<Checked> {
  const repository = openRepository(gitDir)
  try {
    const commit = await repository.resolve(branch)
    if (commit === undefined) throw new StartProblem(`${gitDir} holds no commit yet.`)
    const handbook = await openHandbook(repository, commit)
    if (handbook.pages.length === 0)
      throw new StartProblem('There is no handbook: no Markdown file lies where its pages should be.')
    const compiled = await compileVersion(language, { handbook, repository }, undefined)
    const anchors = new Map<string, KnownAnchors>()
    for (const { path, oid } of handbook.pages)
      anchors.set(path, { anchors: readAnchors(await repository.read(oid)) })
    const inText = await Promise.all(
      handbook.pages.map(({ path, oid }) => textFindings(handbook, repository, { path, oid, anchors })),
    )
    const findings = [...versionFindings(handbook, compiled), ...inText.flat()]
    return {
      pages: handbook.pages.length,
      definitions: compiled.model.definitions.length,
      findings: onceEach(findings).toSorted(byPlace),
    }
  } finally {
    repository.close()
  }
}

async function textFindings(
  handbook: Handbook,
  repository: Repository,
  { path, oid, anchors }: { path: string; oid: string; anchors: ReadonlyMap<string, KnownAnchors> },
): Promise<readonly Finding[]> {
  const page = parsePage({ path, source: await repository.read(oid) })
  const to = destinations(handbook, path, '', { anchorsAt: (other) => anchors.get(other) })
  return page.isText ? [...page.findings, ...blankFindings(page), ...linkFindings(page, to)] : page.findings
}

const placeOf = ({ path, line = 0, column = 0, message }: Finding): string =>
  `${path}\n${line}\n${column}\n${message}`

/** Front matter is read with the tree and again with the page. */
const onceEach = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [placeOf(finding), finding])).values(),
]

const byPlace = (a: Finding, b: Finding): number =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0)
