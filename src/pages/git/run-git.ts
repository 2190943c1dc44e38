import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'

export interface GitOptions {
  /** The bare repository; where it is left out, git looks from `cwd`. */
  readonly gitDir?: string
  readonly cwd?: string
  readonly input?: string | Uint8Array
  /** Added to the environment, over what this module sets. */
  readonly env?: Readonly<Record<string, string>>
  /** Git settings for this one run. */
  readonly config?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Git ended with another exit code than 0; `stderr` is what it said. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed'
  readonly exitCode: number | undefined
  readonly stderr: string

  constructor(args: readonly string[], exitCode: number | undefined, stderr: string) {
    super(`git ${args[0] ?? ''}: ${stderr.trim() || `ended with ${exitCode ?? 'a signal'}`}`)
    this.exitCode = exitCode
    this.stderr = stderr
  }
}

const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SSH_AUTH_SOCK',
  'SSL_CERT_FILE',
  'https_proxy',
  'http_proxy',
  'no_proxy',
]

const fixedConfig = {
  'safe.directory': '*',
  'core.hooksPath': '/dev/null',
  'core.attributesFile': '/dev/null',
  'core.fsmonitor': 'false',
  'log.showSignature': 'false',
  'gc.auto': '0',
}

/** What git may see: none of the machine's or the account's settings, no prompt, no pathspec magic. */
export function gitEnvironment({ env, config }: GitOptions = {}): Record<string, string> {
  const settings = Object.entries({ ...fixedConfig, ...config })
  return {
    ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
    ...env,
  }
}

/** Starts git without a shell; the caller reads, feeds and ends it. */
export function spawnGit(args: readonly string[], options: GitOptions = {}): ChildProcessWithoutNullStreams {
  const all = options.gitDir === undefined ? [...args] : [`--git-dir=${options.gitDir}`, ...args]
  return spawn('git', all, {
    env: gitEnvironment(options),
    stdio: 'pipe',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
}

/** Runs git to its end and answers what it wrote; a failure is a `GitFailed`. */
export function runGit(args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawnGit(args, options)
    const out: Buffer[] = []
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.stdin.on('error', () => {}) // git may end before it has read everything; its exit code says so
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new GitFailed(args, code ?? undefined, Buffer.concat(said).toString('utf8')))
    })
    child.stdin.end(options.input ?? '')
  })
}
