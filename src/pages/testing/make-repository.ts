import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runGit } from '../git/run-git.ts'

export type TestFile = string | Uint8Array | { readonly link: string } | { readonly submodule: string } | null

export interface TestCommit {
  /** Path to content; null removes the file. */
  readonly files: Readonly<Record<string, TestFile>>
  readonly at?: string
  readonly by?: string
  readonly message?: string
}

export interface TestRepository {
  readonly gitDir: string
  /** Ids in the order given, all on `main`. */
  readonly commits: readonly string[]
  remove(): Promise<void>
}

/** A bare repository with these commits one after the other; for tests. */
export async function makeRepository(...commits: readonly TestCommit[]): Promise<TestRepository> {
  const gitDir = await mkdtemp(join(tmpdir(), 'handbook-'))
  await runGit(['init', '--quiet', '--bare', '--initial-branch=main', gitDir])
  await runGit(['fast-import', '--quiet'], { gitDir, input: Buffer.concat(commits.flatMap(streamOf)) })
  const listed = await runGit(['rev-list', '--reverse', 'main'], { gitDir })
  return {
    gitDir,
    commits: listed.toString().trim().split('\n'),
    remove: () => rm(gitDir, { recursive: true, force: true }),
  }
}

function streamOf(
  { files, at = '2027-01-14T09:00:00Z', by = 'Noor', message = 'Write' }: TestCommit,
  index: number,
) {
  const who = `${by} <someone@example.org> ${Temporal.Instant.from(at).epochMilliseconds / 1000} +0000`
  const head = `commit refs/heads/main\nmark :${index + 1}\nauthor ${who}\ncommitter ${who}\n`
  return [
    Buffer.from(head),
    ...framed(Buffer.from(message)),
    Buffer.from(index > 0 ? `from :${index}\n` : ''),
    ...Object.entries(files).flatMap(([path, file]) => lineOf(JSON.stringify(path), file)),
  ]
}

function lineOf(path: string, file: TestFile): readonly Buffer[] {
  if (file === null) return [Buffer.from(`D ${path}\n`)]
  if (typeof file === 'string' || file instanceof Uint8Array)
    return [Buffer.from(`M 100644 inline ${path}\n`), ...framed(Buffer.from(file))]
  if ('submodule' in file) return [Buffer.from(`M 160000 ${file.submodule} ${path}\n`)]
  return [Buffer.from(`M 120000 inline ${path}\n`), ...framed(Buffer.from(file.link))]
}

const framed = (bytes: Buffer) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]
