import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { SetClock, type Database, type Db, type House, type Person, type Readable } from '#kernel'
import { sightOf } from '#pages'
import { gitRoutes, type GitRoutesOptions } from '../git-routes.ts'
import { Versions } from '../versions.ts'
import { testLanguage } from './test-language.ts'

const run = promisify(execFile)

/** A database of a test's own, as `#testing` opens it: only tests may import that. */
interface WorldDatabase extends Database {
  again(size?: number): Database
  asOwner<Row extends Record<string, unknown>>(text: string): Promise<Row[]>
}

/** What a test hands over: `import * as workshop from '#testing'`. */
export interface Workshop {
  openTestDatabase(options: { readonly size: number }): Promise<WorldDatabase>
  insertTestPerson(db: Db, given: Partial<Person> & { readonly handle: string }): Promise<Person>
}

/** One node: its cache, its house, its address. Several may stand on one database. */
export interface TestNode {
  readonly versions: Versions
  readonly house: House
  readonly clock: SetClock
  readonly folder: string
  /** `http://token@127.0.0.1:port/git` for somebody who may push. */
  url(token?: string): string
  readonly faults: unknown[]
  stop(): Promise<void>
}

/** A database, a folder for everything, and people with tokens of their own name. */
export interface TestWorld {
  readonly folder: string
  readonly database: WorldDatabase
  readonly noor: Person
  readonly admin: Person
  node(options?: {
    readonly name?: string
    readonly mayForce?: boolean
    readonly keptAt?: string
    readonly mostBytes?: number
  }): Promise<TestNode>
  /** A clone of the node's handbook, checked out, for somebody who may push. */
  clone(node: TestNode, token?: string): Promise<string>
  remove(): Promise<void>
}

/** People here have no names but their handles. */
const seesAs: GitRoutesOptions['sightOf'] = async ({ handle }) => sightOf([], handle)

/** Nothing stored and nothing asked for is a mistake in these tests. */
export const noOtherwise = {
  name: 'nothing',
  begin: () => Promise.reject(new Error('No handbook was named.')),
}

/** Opens a world; tokens are `noor`, `mei`, `ines` (an administrator) and `reader` (who may not push). */
export async function testWorld({ openTestDatabase, insertTestPerson }: Workshop): Promise<TestWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand repository '))
  const database = await openTestDatabase({ size: 6 })
  const noor = await insertTestPerson(database.db, { handle: 'noor' })
  const mei = await insertTestPerson(database.db, { handle: 'mei' })
  const admin = await insertTestPerson(database.db, { handle: 'ines', kind: 'admin' })
  const nodes: TestNode[] = []
  let clones = 0
  const people: Record<string, { person: Person; may: 'read' | 'write' }> = {
    noor: { person: noor, may: 'write' },
    ines: { person: admin, may: 'write' },
    reader: { person: noor, may: 'read' },
    mei: { person: mei, may: 'write' },
  }
  const authenticate: GitRoutesOptions['authenticate'] = async (request) => {
    const basic = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    return people[Buffer.from(basic, 'base64').toString('utf8').split(':')[1] ?? '']
  }
  return {
    folder,
    database,
    noor,
    admin,
    node: async ({ name = `node ${nodes.length}`, mayForce = false, keptAt, ...options } = {}) => {
      const own = database.again(3)
      const versions = new Versions({
        database: own,
        folder: join(folder, name),
        language: testLanguage,
        mayForce,
        keptAt,
        sightOf: ({ handle }) => sightOf([], handle),
      })
      const clock = new SetClock('2027-01-14T09:00:00Z')
      const readable: Readable = {
        modelFor: (_by, commit) => versions.modelAt(commit),
        citedFor: async (_by, _commit, all) => all,
        pagesFor: async () => [],
      }
      const house: House = { database, clock, modelAt: versions.modelAt, readable }
      const faults: unknown[] = []
      const app = new Hono()
      const onFault = (fault: unknown) => faults.push(fault)
      app.route('/git', gitRoutes({ versions, house, authenticate, sightOf: seesAs, onFault, ...options }))
      const listener = getRequestListener(app.fetch)
      const server: Server = createServer((request, response) => void listener(request, response))
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      const { port } = server.address() as AddressInfo
      const node: TestNode = {
        versions,
        house,
        clock,
        folder: join(folder, name),
        faults,
        url: (token) => `http://${token === undefined ? '' : `x:${token}@`}127.0.0.1:${port}/git`,
        stop: async () => {
          server.closeAllConnections()
          await new Promise((closed) => server.close(closed))
          versions.close()
          await own.close()
        },
      }
      nodes.push(node)
      return node
    },
    clone: async (node, token = 'noor') => {
      const at = join(folder, `clone ${clones++}`)
      const said = await git(folder, 'clone', '--quiet', node.url(token), at)
      if (!said.ok) throw new Error(said.out)
      return at
    },
    remove: async () => {
      for (const node of nodes) await node.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What a git of a person said, and whether it worked. */
export interface Said {
  readonly ok: boolean
  readonly out: string
}

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Noor'],
      [`GIT_${role}_EMAIL`, 'noor@example.org'],
    ]),
  ),
}

/** Stock git on a person's machine. */
export async function git(cwd: string, ...args: string[]): Promise<Said> {
  try {
    const { stdout, stderr } = await run('git', args, { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 })
    return { ok: true, out: stdout + stderr }
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string }
    return { ok: false, out: stdout + stderr }
  }
}

/** Writes files below a folder; answers the folder. */
export async function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

/** Writes files and commits them on the branch that is checked out; answers the commit's id. */
export async function commit(
  clone: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  message = 'Change',
) {
  await write(clone, files)
  await git(clone, 'add', '--all')
  await git(clone, 'commit', '--quiet', '--message', message)
  return (await git(clone, 'rev-parse', 'HEAD')).out.trim()
}
