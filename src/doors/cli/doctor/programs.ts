import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBinaries } from '#postgres'
import type { Settings } from '#start'
import { fail, ok, warn, type Looked } from './look.ts'

const run = promisify(execFile)

/** Settings of git for one command alone are understood from here on. */
const leastGit = [2, 31] as const
const leastNode = 26

export function lookAtNode(): Looked {
  const { node } = process.versions
  return Number(node.split('.')[0]) >= leastNode
    ? ok('Node', node)
    : fail(
        'Node',
        `${node} is too old`,
        `Start it with bin/firsthand or npx: those bring Node ${leastNode} along.`,
      )
}

export async function lookAtGit(): Promise<Looked> {
  const said = await run('git', ['--version']).then(
    ({ stdout }) => stdout,
    () => undefined,
  )
  if (said === undefined) return fail('git', 'is not there', 'Install git, so that it is on the PATH.')
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said)?.slice(1) ?? []).map(Number)
  const version = said.trim().replace('git version ', '')
  if (major < leastGit[0] || (major === leastGit[0] && minor < leastGit[1]))
    return fail('git', `${version} is too old`, `Install git ${leastGit.join('.')} or later.`)
  const serves = await run('git', ['http-backend'], { env: { ...process.env, REQUEST_METHOD: 'GET' } }).then(
    () => true,
    (fault: { stderr?: string; stdout?: string }) => !/is not a git command/.test(fault.stderr ?? ''),
  )
  return serves
    ? ok('git', version)
    : fail(
        'git',
        `${version} comes without http-backend`,
        'Install the whole of git: clone and push go through that.',
      )
}

/** PostgreSQL's programs; not needed where `DATABASE_URL` names a server. */
export async function lookAtPostgres({ databaseUrl }: Settings): Promise<Looked> {
  if (databaseUrl !== undefined) return ok('PostgreSQL', 'that of DATABASE_URL')
  const [binaries] = await findBinaries()
  if (binaries === undefined)
    return fail(
      'PostgreSQL',
      `has no programs for ${process.platform}-${process.arch} here`,
      'Install PostgreSQL, so that postgres and initdb are on the PATH, or set DATABASE_URL.',
    )
  const said = await run(binaries.postgres, ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
  return said === undefined
    ? fail(
        'PostgreSQL',
        `${binaries.postgres} does not run`,
        'Install PostgreSQL on the PATH, or set DATABASE_URL.',
      )
    : ok('PostgreSQL', `${said.replace(/^postgres \(PostgreSQL\) /, '')}, ${binaries.postgres}`)
}

/** Sentences of the handbook are text of every language. */
export function lookAtLocale(env: Readonly<Record<string, string | undefined>>): Looked {
  const named = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'none'
  return /utf-?8/i.test(named)
    ? ok('locale', named)
    : warn(
        'locale',
        `${named} is not UTF-8`,
        'Set LANG=C.UTF-8, so that names with other letters show as they are.',
      )
}
