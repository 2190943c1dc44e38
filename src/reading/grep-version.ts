import { spawnGit } from '#pages'
import { Turns } from './turns.ts'

/** Milliseconds that one look through a version may take, and bytes that it may answer. */
const patience = 4000
const mostBytes = 4_000_000

/** A look costs processors: more would only wait for one another. */
const turns = new Turns(4, 200)

/** Paths in which a look through a version found something. */
export interface Grepped {
  readonly paths: ReadonlySet<string>
  /** False where the look was ended before it had seen everything. */
  readonly whole: boolean
}

/** Where to look: one version, in one folder or, with an empty one, everywhere. */
export interface Looked {
  readonly gitDir: string
  readonly commit: string
  readonly folder: string
}

/** Files of a version that match, by `git grep`; whatever the case of letters. `expression` is its own. */
export const grepVersion = (where: Looked, expression: readonly string[]): Promise<Grepped> =>
  turns.take(() => grep(where, expression))

function grep({ gitDir, commit, folder }: Looked, expression: readonly string[]): Promise<Grepped> {
  return new Promise((resolve, reject) => {
    const below = folder === '' ? [] : ['--', folder]
    const asked = ['grep', '-I', '-i', '-l', '-z', '--full-name', ...expression, commit, ...below]
    const child = spawnGit(asked, { gitDir, env: { LC_ALL: 'C.UTF-8' } })
    const out: Buffer[] = []
    let held = 0
    let whole = true
    const stop = () => {
      whole = false
      child.kill('SIGKILL')
    }
    const late = setTimeout(stop, patience)
    child.stdin.on('error', () => {})
    child.stdin.end()
    child.stderr.resume()
    child.stdout.on('data', (chunk: Buffer) => {
      held += chunk.length
      if (held > mostBytes) stop()
      else out.push(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(late)
      if (whole && code !== 0 && code !== 1) return reject(new Error(`git grep ended with ${code}`))
      const paths = Buffer.concat(out).toString('utf8').split('\0').slice(0, -1)
      resolve({ paths: new Set(paths.map((path) => path.slice(commit.length + 1))), whole })
    })
  })
}
