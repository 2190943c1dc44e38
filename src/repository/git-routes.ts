import { Hono, type Context } from 'hono'
import type { House } from '#kernel'
import { say } from './git-said.ts'
import { httpProgram } from './http-program.ts'
import { runBackend, type GitRequest } from './http-backend.ts'
import { receivePush } from './receive-push.ts'
import { NotRead, readWhole, tooLarge } from './request-body.ts'
import { admit, type AskedOf, type Gate } from './whose-clone.ts'

export interface GitRoutesOptions extends Gate {
  readonly house: House
  /** Hears of what went wrong on our side. */
  readonly onFault?: (fault: unknown) => void
  /** Where people open it. */
  readonly url?: string
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

/** Under each of them the same, so that a clone gets the folder's name that somebody likes. */
const addresses: readonly (readonly [name: string, address: AskedOf['address']])[] = [
  ['', 'own'],
  ['/handbook', 'own'],
  ['/handbook.git', 'own'],
  ['/public', 'public'],
  ['/public.git', 'public'],
]

/** Clone, fetch and push with stock git; to be mounted at `/git`. Nothing of the address reaches git's program. */
export function gitRoutes(options: GitRoutesOptions): Hono {
  const app = new Hono()
  for (const [name, address] of addresses) {
    app.get(`${name}/info/refs`, (c) => {
      const service = c.req.query('service')
      return isService(service)
        ? answer(options, c, { address, service, path: '/info/refs', query: `service=${service}` })
        : say(403, 'This address speaks to git 1.6.6 or newer: git clone, git fetch, git push.')
    })
    for (const service of ['git-upload-pack', 'git-receive-pack'] as const)
      app.post(`${name}/${service}`, (c) =>
        c.req.header('content-type') === `application/x-${service}-request`
          ? answer(options, c, { address, service, path: `/${service}`, query: '' })
          : say(415, 'This address speaks to git: git clone, git fetch, git push.'),
      )
  }
  app.all('*', () =>
    say(404, 'There is nothing here. Clone the handbook from the address that ends in /git.'),
  )
  return app
}

interface Asked extends Pick<GitRequest, 'path' | 'query'>, Pick<AskedOf, 'address'> {
  readonly service: Service
}

async function answer(
  options: GitRoutesOptions,
  c: Context,
  { address, service, ...asked }: Asked,
): Promise<Response> {
  const { versions, mostBytes = 256 * 1024 * 1024, mostSeconds = 900, mostSecondsForStrangers = 60 } = options
  const admitted = await admit(options, c.req.raw, { address, does: services[service] })
  if (admitted instanceof Response) return admitted
  const { person, isStranger } = admitted
  const most = service === 'git-receive-pack' ? mostBytes : mostAsked
  if (Number(c.req.header('content-length') ?? 0) > most) return say(413, tooLarge(most).message)
  await versions.cache.sync()
  const name = await admitted.repository()
  if (name instanceof Response) return name
  const hooks = await versions.hooks().catch((fault: unknown) => options.onFault?.(fault))
  if (typeof hooks !== 'string')
    return say(503, 'The disk of Firsthand lets no program run, and git needs one to take a push.')
  const seconds = isStranger ? Math.min(mostSeconds, mostSecondsForStrangers) : mostSeconds
  try {
    const run = runBackend(
      {
        program: await httpProgram(),
        root: versions.cache.folder,
        name,
        mostBytes: mostBytes + 1024 * 1024,
        mostSeconds: seconds,
      },
      {
        request: c.req.raw,
        ...(asked.path !== '/git-receive-pack' && { body: await readWhole(c.req.raw, mostAsked) }),
        ...asked,
        as: person.handle,
        onlyAdvertised: isStranger,
        settings: settings(hooks, mostBytes),
      },
    )
    if (service === 'git-receive-pack') versions.expectPush()
    if (asked.path === '/git-receive-pack')
      receivePush(options, person, run).catch((fault: unknown) => options.onFault?.(fault))
    return await run.response
  } catch (fault) {
    if (fault instanceof NotRead) return say(fault.status, fault.message)
    throw fault
  }
}

const settings = (hooks: string, mostBytes: number): GitRequest['settings'] => [
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
]
