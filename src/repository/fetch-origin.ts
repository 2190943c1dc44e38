import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GitFailed, runGit, type GitOptions } from '#pages'
import { StartProblem } from '../start-problem.ts'
import type { Origin } from './origin.ts'
import { chooseBranch, type RulingBranch } from './ruling-branch.ts'

const wanted = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*']
/** A server that says nothing for this long is not there. */
const patience = 30

/** The last thing git said, as the end of a sentence. */
export const lastWords = (fault: unknown): string => {
  const text = fault instanceof GitFailed ? fault.stderr : String(fault)
  const lines = text.split('\n').filter((line) => /\S/.test(line) && !line.startsWith('hint:'))
  const telling =
    lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? 'git could not say why'
  return telling.replace(/^(?:fatal|error): /, '').replace(/\.?$/, '.')
}

/** Fetches all branches and tags of a repository or bundle into the bare `gitDir`; answers the branch of its HEAD, or the one that is wanted. */
export async function fetchOrigin(origin: Origin, gitDir: string, only?: string): Promise<string> {
  const source = origin.kind === 'url' ? origin.url : origin.path
  const options = await fetching(origin, gitDir)
  try {
    const listed = await runGit(['ls-remote', '--symref', '--', source], {
      ...options,
      ...(origin.kind === 'url' && { signal: AbortSignal.timeout(patience * 1000) }),
    })
    const branch =
      only === undefined ? chooseBranch(listed.toString('utf8')) : wantedIn(listed, only, origin.name)
    if (branch === undefined) throw new StartProblem(`The handbook at ${origin.name} has no commits yet.`)
    const more = branch.from === undefined ? [] : [`+${branch.from}:refs/heads/${branch.name}`]
    await runGit(['fetch', '--quiet', '--no-write-fetch-head', '--', source, ...wanted, ...more], options)
    const came = await runGit(['for-each-ref', '--count=1', `refs/heads/${branch.name}`], options)
    // Git leaves out branches whose past is cut off.
    if (came.length === 0)
      throw new StartProblem(
        `The handbook at ${origin.name} is a clone without its whole past. Run git fetch --unshallow there.`,
      )
    return branch.name
  } catch (fault) {
    if (fault instanceof StartProblem) throw fault
    const slow = fault instanceof Error && fault.name === 'AbortError'
    throw new StartProblem(
      `The handbook at ${origin.name} could not be read: ${slow ? `no answer within ${patience} seconds.` : lastWords(fault)}`,
    )
  }
}

/** The branch that somebody named, if it is there. */
function wantedIn(listed: Buffer, name: string, from: string): RulingBranch {
  if (
    !listed
      .toString('utf8')
      .split('\n')
      .some((line) => line.endsWith(`\trefs/heads/${name}`))
  )
    throw new StartProblem(`The handbook at ${from} has no branch "${name}".`)
  return { name }
}

/** How git fetches from there: nothing of the machine's own settings, and no secret among its arguments. */
export async function fetching(origin: Origin, gitDir: string): Promise<GitOptions> {
  // The git that serves a folder reads neither our variables nor our arguments, only this file.
  const settings = join(gitDir, 'fetch-settings')
  await writeFile(settings, '[safe]\n\tdirectory = *\n')
  const credentials = origin.kind === 'url' ? origin.credentials : undefined
  return {
    gitDir,
    env: {
      GIT_CONFIG_GLOBAL: settings,
      GIT_ALLOW_PROTOCOL: 'file:http:https:ssh',
      GIT_SSH_COMMAND: `ssh -oBatchMode=yes -oConnectTimeout=${patience}`,
    },
    config: {
      'transfer.unpackLimit': '1',
      'fetch.fsckObjects': 'false',
      'http.lowSpeedLimit': '100',
      'http.lowSpeedTime': String(patience),
      ...(origin.kind === 'url' &&
        credentials !== undefined && {
          [`http.${new URL('/', origin.url).href}.extraHeader`]: `Authorization: Basic ${Buffer.from(credentials).toString('base64')}`,
        }),
    },
  }
}
