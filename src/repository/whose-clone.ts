import { visitor, type Person } from '#kernel'
import { strangers, type Sight } from '#pages'
import {
  say,
  saidNoToken,
  saidNothingPublic,
  saidNothingTheirs,
  saidPartOnly,
  saidPublicIsRead,
} from './git-said.ts'
import type { Versions } from './versions.ts'

/** Who sent a request, and what the token lets git do. */
export interface GitCaller {
  readonly person: Person
  readonly may: 'nothing' | 'read' | 'write'
}

/** Whose requests git may be given, and with what. */
export interface Gate {
  readonly versions: Versions
  /** Reads the request's token: the password of Basic, or Bearer. Undefined where there is none that holds. */
  readonly authenticate: (request: Request) => Promise<GitCaller | undefined>
  /** What somebody who works here may read. */
  readonly sightOf: (person: Person) => Promise<Sight>
}

/** What a request is for. */
export interface AskedOf {
  /** Git sends a token only after it was told to: so what is public has an address of its own. */
  readonly address: 'own' | 'public'
  readonly does: 'read' | 'write'
}

/** A request that git may be given. */
export interface Admitted {
  readonly person: Person
  readonly isStranger: boolean
  /** The repository that it is for, in the cache's folder, as far as it may be told before that is up to date. */
  repository(): Promise<string | Response>
}

/** Lets a request in, or says why not. */
export async function admit(gate: Gate, request: Request, asked: AskedOf): Promise<Admitted | Response> {
  if (asked.address === 'public')
    return asked.does === 'write'
      ? say(403, saidPublicIsRead)
      : {
          person: visitor,
          isStranger: true,
          repository: () => repositoryFor(gate.versions, strangers, asked),
        }
  const caller = await gate.authenticate(request)
  if (!caller) return say(401, saidNoToken)
  if (caller.may === 'nothing')
    return say(403, 'This token is not for the handbook. Ask for one with the scope handbook.read.')
  if (asked.does === 'write' && caller.may !== 'write')
    return say(
      403,
      'This token may read the handbook, not push to it. Ask for one with the scope handbook.push.',
    )
  const { person } = caller
  const repository = async () => repositoryFor(gate.versions, await gate.sightOf(person), asked)
  return { person, isStranger: false, repository }
}

async function repositoryFor(
  versions: Versions,
  sight: Sight,
  { does }: AskedOf,
): Promise<string | Response> {
  const isStranger = sight.names === undefined
  if ((await versions.branch()) === undefined)
    return say(404, isStranger ? saidNothingPublic : 'No handbook has been opened yet.')
  const cloned = await versions.clones.of(sight)
  if (cloned === 'all') return versions.cache.name
  if (does === 'write') return say(403, saidPartOnly)
  if (cloned === 'nothing') return isStranger ? say(404, saidNothingPublic) : say(403, saidNothingTheirs)
  return cloned.name
}
