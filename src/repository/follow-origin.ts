import { randomUUID } from 'node:crypto'
import {
  doDue,
  perform,
  Refusal,
  registerSchedules,
  Rounds,
  systemPerson,
  type House,
  type Schedule,
} from '#kernel'
import { runGit } from '#pages'
import { fetching, lastWords } from './fetch-origin.ts'
import { beginFollowing, hastenLook, lookFailed, lookWent } from './following-store.ts'
import { originWith, type Origin } from './origin.ts'
import type { Versions } from './versions.ts'

/** What is followed, and how. */
export interface Followed {
  /** As the settings name it. */
  readonly origin: string
  readonly branch?: string
  readonly token?: string
  readonly minutes: number
}

export interface FollowWorld {
  readonly versions: Versions
  readonly house: House
  readonly onFault: (fault: unknown) => void
  /** The machine's time: leases do not follow the sample's. */
  readonly now: () => Temporal.Instant
}

const name = 'follow the handbook'
/** A fetch ends before its lease does, in milliseconds. */
const longest = 4 * 60_000
/** How often a node looks whether a look is due, in milliseconds. */
const glance = 2000
/** The longest wait between two looks at a repository that does not answer, in minutes. */
const mostMinutes = 60

/** Fetches the repository that the handbook is kept in, on one node at a time, and puts in force what came. */
export class FollowOrigin {
  readonly #world: FollowWorld
  readonly #origin: Origin
  readonly #wanted: string | undefined
  readonly #minutes: number
  readonly #rounds: Rounds
  readonly #ending = new AbortController()
  #failures = 0

  constructor(world: FollowWorld, followed: Followed) {
    this.#world = world
    this.#origin = originWith(followed.origin, followed.token)
    this.#wanted = followed.branch
    this.#minutes = followed.minutes
    const schedule: Schedule = {
      name,
      next: (after) => after.add({ seconds: Math.round(this.#wait()) }),
      run: () => this.look(),
    }
    const { db } = world.house.database
    const node = randomUUID()
    this.#rounds = new Rounds(async () => {
      const now = world.now()
      await hastenLook(db, name, now)
      await doDue([schedule], { db, node, now, onFault: world.onFault })
    }, world.onFault)
    this.#schedules = [schedule]
  }
  readonly #schedules: readonly Schedule[]

  /** Begins to look by the clock. */
  async start(): Promise<void> {
    const { house, versions, now } = this.#world
    await beginFollowing(house.database.db, this.#origin.name, await this.#branch(versions))
    await registerSchedules(house.database.db, this.#schedules, now())
    this.#rounds.start(glance)
  }

  /** Says that somebody has asked for a look. */
  poke(): void {
    this.#rounds.poke()
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#rounds.stop()
  }

  /** Looks once; what goes wrong is kept for administrators to read, and the version in force stays. */
  async look(): Promise<void> {
    const { house, now } = this.#world
    const { db } = house.database
    const began = now()
    try {
      const commit = await this.#take()
      this.#failures = 0
      await lookWent(db, began, commit)
    } catch (fault) {
      if (this.#ending.signal.aborted) return
      if (!(fault instanceof Refusal)) this.#world.onFault(fault)
      const said = fault instanceof Refusal ? fault.message : lastWords(fault)
      this.#failures = await lookFailed(db, began, said)
    }
  }

  async #branch(versions: Versions): Promise<string> {
    return this.#wanted ?? (await versions.branch()) ?? 'main'
  }

  /** Seconds until the next look: longer after each that went wrong, and never the same on all nodes of the world. */
  #wait(): number {
    const minutes = Math.min(mostMinutes, this.#minutes * 2 ** Math.min(this.#failures, 10))
    return Math.max(this.#minutes, minutes) * 60 * (0.9 + Math.random() * 0.2)
  }

  /** Answers the commit that came into force; undefined where the branch stands where it stood. */
  async #take(): Promise<string | undefined> {
    const { versions, house } = this.#world
    const origin = this.#origin
    const source = origin.kind === 'url' ? origin.url : origin.path
    const ref = `refs/heads/${await this.#branch(versions)}`
    await versions.cache.sync()
    const laid = await versions.layDown()
    try {
      const { gitDir } = laid.draft
      const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(longest)])
      const options = { ...(await fetching(origin, gitDir)), signal }
      const listed = (await runGit(['ls-remote', '--', source, ref], options)).toString('latin1')
      const there = /^[0-9a-f]{40}/.exec(listed)?.[0]
      if (there === undefined)
        throw new Error(`${origin.name} has no branch "${ref.slice('refs/heads/'.length)}".`)
      if (there === (await versions.inForce())?.commit) return undefined
      await runGit(
        ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', source, `+${ref}:${ref}`],
        options,
      )
      const commit = (await runGit(['rev-parse', '--verify', ref], { gitDir })).toString('latin1').trim()
      const input = { from: origin.name, commit, objects: laid.id }
      await perform(house, systemPerson, versions.follow, input)
      await versions.cache.sync()
      return commit
    } finally {
      await laid.remove()
    }
  }
}
