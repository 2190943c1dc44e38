import { spawn, type ChildProcess } from 'node:child_process'
import { Duplex, Readable } from 'node:stream'
import { gitEnvironment } from '#pages'
import { readCgiHead } from './cgi-head.ts'
import { NotRead, writeBody } from './request-body.ts'

/** One request to git's own HTTP program. */
export interface GitRequest {
  readonly request: Request
  /** The body where it was read already; else it is streamed in. */
  readonly body?: Buffer
  readonly path: '/info/refs' | '/git-upload-pack' | '/git-receive-pack'
  readonly query: string
  /** Who asks, as git's environment names it: the handle. */
  readonly as: string
  /** Git's newer protocol hands out every object whose id is known; its first one, what the refs shown lead to. */
  readonly onlyAdvertised: boolean
  readonly settings: readonly (readonly [key: string, value: string])[]
}

/** Where it runs and how far it may go. */
export interface GitHost {
  /** Git's own HTTP program, as web servers start it. */
  readonly program: string
  /** The folder above the bare repository. */
  readonly root: string
  readonly name: string
  readonly mostBytes: number
  readonly mostSeconds: number
}

/** Git at work: its answer, its hook's line to us, and its end. */
export interface GitRun {
  readonly response: Promise<Response>
  readonly hook: Duplex
  readonly ended: Promise<void>
}

/** Runs `git http-backend` with nothing of our environment, the request streamed in and the answer streamed out. */
export function runBackend(host: GitHost, { request, body, path, query, ...asked }: GitRequest): GitRun {
  const header = (name: string) => request.headers.get(name) ?? ''
  const child = spawn(host.program, [], {
    env: environment(asked.settings, {
      GIT_PROJECT_ROOT: host.root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${host.name}${path}`,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header('content-type'),
      ...(body && { CONTENT_LENGTH: String(body.length) }),
      GIT_PROTOCOL: asked.onlyAdvertised ? '' : header('git-protocol'),
      REMOTE_USER: asked.as,
      FIRSTHAND_PUSH: '1',
    }),
    cwd: host.root,
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    detached: true,
  })
  const { stdin, stdout } = child
  const hook = child.stdio[3]
  if (!stdin || !stdout || !(hook instanceof Duplex)) throw new Error('git was started without its pipes')
  const stop = () => killGroup(child)
  const clock = setTimeout(stop, host.mostSeconds * 1000)
  request.signal.addEventListener('abort', stop)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  }).finally(() => {
    clearTimeout(clock)
    request.signal.removeEventListener('abort', stop)
    hook.destroy()
  })
  hook.on('error', () => {})
  // Git may have answered before it has read all, and closed its input.
  stdin.on('error', () => {})
  if (body) stdin.end(body)
  const fed = body ? Promise.resolve() : writeBody(request, stdin, host.mostBytes)
  return { response: answerOnce(fed, ended, stdout, stop), hook, ended }
}

/** Git's answer begins before it has read anything: it waits here until the request was found to be one. */
async function answerOnce(
  fed: Promise<void>,
  ended: Promise<void>,
  stdout: Readable,
  stop: () => void,
): Promise<Response> {
  try {
    await Promise.race([fed, ended])
  } catch (fault) {
    if (fault instanceof NotRead) {
      stop()
      stdout.destroy()
      throw fault
    }
  }
  return answer(stdout)
}

function environment(
  settings: GitRequest['settings'],
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const { HOME: _, SSH_AUTH_SOCK: __, ...base } = gitEnvironment()
  const first = Number(base['GIT_CONFIG_COUNT'])
  const more = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${first + at}`, key],
    [`GIT_CONFIG_VALUE_${first + at}`, value],
  ])
  return { ...base, ...Object.fromEntries(more), GIT_CONFIG_COUNT: String(first + settings.length), ...own }
}

/** The whole group: http-backend works through children. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It ended meanwhile.
  }
}

async function answer(stdout: Readable): Promise<Response> {
  const head = await readCgiHead(stdout)
  if (!head) return new Response('Git gave no answer.\n', { status: 500 })
  const body = Readable.toWeb(stdout) as BodyInit
  return new Response(body, { status: head.status, headers: head.headers })
}
