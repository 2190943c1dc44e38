import { Hono, type Context } from 'hono'
import { visitor, type House, type Person } from '#kernel'
import { runBackend, type GitRequest } from './http-backend.ts'
import { receivePush } from './receive-push.ts'
import { NotRead, readWhole, tooLarge } from './request-body.ts'
import type { Versions } from './versions.ts'

/** Who sent a request, and what the token lets git do. */
export interface GitCaller {
  readonly person: Person
  readonly may: 'nothing' | 'read' | 'write'
}

export interface GitRoutesOptions {
  readonly versions: Versions
  readonly house: House
  /** Reads the request's token: the password of Basic, or Bearer. Undefined where there is none that holds. */
  readonly authenticate: (request: Request) => Promise<GitCaller | undefined>
  /** Whether the branch that rules may be cloned by anybody. */
  readonly public?: boolean
  /** Hears of what went wrong on our side. */
  readonly onFault?: (fault: unknown) => void
  readonly mostBytes?: number
  readonly mostSeconds?: number
  /** How long git works for somebody without a token. */
  readonly mostSecondsForStrangers?: number
}

/** What a clone or fetch asks with is read whole before git begins. Room for a hundred thousand lines. */
const mostAsked = 5 * 1024 * 1024

const services = { 'git-upload-pack': 'read', 'git-receive-pack': 'write' } as const
type Service = keyof typeof services
const isService = (name: string | undefined): name is Service => name !== undefined && name in services

const say = (status: 400 | 401 | 403 | 404 | 413 | 415 | 503, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Basic realm="Firsthand", charset="UTF-8"' }),
    },
  })

/** Clone, fetch and push with stock git; to be mounted at `/git`. Nothing of the address reaches git's program. */
export function gitRoutes(options: GitRoutesOptions): Hono {
  const app = new Hono()
  const names = ['', '/handbook', '/handbook.git']
  for (const name of names) {
    app.get(`${name}/info/refs`, (c) => {
      const service = c.req.query('service')
      return isService(service)
        ? answer(options, c, service, { path: '/info/refs', query: `service=${service}` })
        : say(403, 'This address speaks to git 1.6.6 or newer: git clone, git fetch, git push.')
    })
    for (const service of ['git-upload-pack', 'git-receive-pack'] as const)
      app.post(`${name}/${service}`, (c) =>
        c.req.header('content-type') === `application/x-${service}-request`
          ? answer(options, c, service, { path: `/${service}`, query: '' })
          : say(415, 'This address speaks to git: git clone, git fetch, git push.'),
      )
  }
  app.all('*', () =>
    say(404, 'There is nothing here. Clone the handbook from the address that ends in /git.'),
  )
  return app
}

async function answer(
  options: GitRoutesOptions,
  c: Context,
  service: Service,
  asked: Pick<GitRequest, 'path' | 'query'>,
): Promise<Response> {
  const { versions, mostBytes = 256 * 1024 * 1024, mostSeconds = 900, mostSecondsForStrangers = 60 } = options
  const caller = await options.authenticate(c.req.raw)
  const open = options.public === true && service === 'git-upload-pack' && !c.req.header('authorization')
  if (!caller && !open) return say(401, 'Give a token of Firsthand as the password.')
  if (caller?.may === 'nothing')
    return say(403, 'This token is not for the handbook. Ask for one with the scope handbook.read.')
  if (service === 'git-receive-pack' && caller?.may !== 'write')
    return say(
      403,
      'This token may read the handbook, not push to it. Ask for one with the scope handbook.push.',
    )
  const most = service === 'git-receive-pack' ? mostBytes : mostAsked
  if (Number(c.req.header('content-length') ?? 0) > most) return say(413, tooLarge(most).message)
  await versions.cache.sync()
  const branch = await versions.branch()
  if (branch === undefined) return say(404, 'No handbook has been opened yet.')
  const hooks = await versions.hooks().catch((fault: unknown) => options.onFault?.(fault))
  if (typeof hooks !== 'string')
    return say(503, 'The disk of Firsthand lets no program run, and git needs one to take a push.')
  const person = caller?.person ?? visitor
  const seconds = caller ? mostSeconds : Math.min(mostSeconds, mostSecondsForStrangers)
  try {
    const run = runBackend(
      {
        root: versions.cache.folder,
        name: 'handbook.git',
        mostBytes: mostBytes + 1024 * 1024,
        mostSeconds: seconds,
      },
      {
        request: c.req.raw,
        ...(asked.path !== '/git-receive-pack' && { body: await readWhole(c.req.raw, mostAsked) }),
        ...asked,
        as: person.handle,
        onlyAdvertised: caller === undefined,
        settings: settings(hooks, mostBytes, caller ? undefined : branch),
      },
    )
    if (asked.path === '/git-receive-pack')
      receivePush(options, person, run).catch((fault: unknown) => options.onFault?.(fault))
    return await run.response
  } catch (fault) {
    if (fault instanceof NotRead) return say(fault.status, fault.message)
    throw fault
  }
}

const settings = (hooks: string, mostBytes: number, only: string | undefined): GitRequest['settings'] => [
  ['http.receivepack', 'true'],
  ['http.uploadpack', 'true'],
  ['http.getanyfile', 'false'],
  ['core.hooksPath', hooks],
  ['receive.autogc', 'false'],
  ['receive.unpackLimit', '1'],
  ['receive.fsckObjects', 'true'],
  ['receive.maxInputSize', String(mostBytes)],
  ['uploadpack.allowFilter', 'true'],
  ['transfer.hideRefs', 'refs/firsthand'],
  // A stranger sees what rules, not the drafts.
  ...(only === undefined
    ? []
    : ([
        ['transfer.hideRefs', 'refs/'],
        ['transfer.hideRefs', `!refs/heads/${only}`],
      ] as const)),
]
