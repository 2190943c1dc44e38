import type { Db } from '#kernel'
import type { ListedPerson } from '#model'
import type { PeopleFile } from './people-file.ts'
import { addPeople } from './add-people-store.ts'
import type { Ending } from './ending.ts'
import { letLeave, parkHandles, takeBack } from './leaving-store.ts'
import { sameHandle } from './handle.ts'
import { matchPeople } from './match-people.ts'
import { changePeople, knownPeople, type KnownRow } from './synchronise-store.ts'

/** What a version of the file changed, by handle. */
export interface PeopleChange {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly left: readonly string[]
  readonly cameBack: readonly string[]
}

/** The version that comes into force, when, and what else ends with who leaves by it. */
interface Coming {
  readonly commit: string
  readonly now: Temporal.Instant
  readonly ended: readonly Ending[]
}

const none = { changed: [], left: [], cameBack: [] }

/**
 * Brings persons in step with the file of a version that comes into force. A file with findings adds people but
 * changes nobody and lets nobody leave, so that a slip of the pen signs no one out; nor does a handbook without the file.
 */
export async function synchronisePeople(
  tx: Db,
  file: PeopleFile | undefined,
  { commit, now, ended }: Coming,
): Promise<PeopleChange> {
  if (!file) return { added: [], ...none }
  const known = await knownPeople(tx)
  const matched = matchPeople(file.people, known)
  const fresh = file.people.filter((person) => !matched.has(person))
  if (file.findings.length > 0) return { added: await addNew(tx, fresh, known, now), ...none }

  const differing = [...matched].filter(([person, row]) => row.listed_at === null || differs(person, row))
  const there = new Set([...matched.values()].map(({ id }) => id))
  const wanted = new Set(file.people.map(({ handle }) => sameHandle(handle)))
  const inTheWay = known.filter(
    ({ id, handle, left }) => left && !there.has(id) && wanted.has(sameHandle(handle)),
  )
  await parkHandles(tx, inTheWay, now)
  await changePeople(tx, differing, now)
  await addPeople(tx, fresh, { now, listed: true })
  const leaving = known.filter((row) => row.listed_at !== null && !row.left && !there.has(row.id))
  await letLeave(tx, leaving, { commit, now, ended })
  const returning = [...matched].filter(([, row]) => row.left && !row.deactivated)
  await takeBack(
    tx,
    returning.map(([, row]) => row.id),
    now,
  )
  return {
    added: fresh.map(({ handle }) => handle),
    changed: differing.map(([{ handle }]) => handle),
    left: leaving.map(({ handle }) => handle),
    cameBack: returning.map(([{ handle }]) => handle),
  }
}

const differs = (person: ListedPerson, row: KnownRow): boolean =>
  person.handle !== row.handle ||
  person.name !== row.name ||
  (person.title ?? null) !== row.title ||
  (person.team ?? null) !== row.team ||
  (person.alsoIn ?? []).join(' ') !== row.also_in.join(' ') ||
  (person.region ?? null) !== row.region

/** Those whose handle nobody has; who is renamed to make room waits for a file without findings. */
async function addNew(
  tx: Db,
  people: readonly ListedPerson[],
  known: readonly KnownRow[],
  now: Temporal.Instant,
) {
  const taken = new Set(known.map(({ handle }) => sameHandle(handle)))
  const fresh = people.filter(({ handle }) => !taken.has(sameHandle(handle)))
  await addPeople(tx, fresh, { now, listed: true })
  return fresh.map(({ handle }) => handle)
}
