import { citationHref, sentenceHref } from '#design'
import {
  dayAt,
  identitiesOf,
  systemPerson,
  type Db,
  type Definition,
  type Heard,
  type House,
  type Look,
  type Model,
  type Person,
} from '#kernel'
import { differenceOf, type Change } from '#model'
import type { Concern, Concerns } from '#notices'
import { holdersOf, peopleVisibleTo } from '#people'
import { followersOf } from './followers-store.ts'
import { whyFor } from './bound-rules.ts'
import type { MineWorld } from './mine-world.ts'
import { readerOf } from '#reading'
import { rulesBetween } from './rules-between.ts'
import { pairOf } from './version-of-entry.ts'

/** Of more rules that change at once nobody is told one by one: `What changed` lists them. */
const most = 100

/** Rules that say something else since a version came into force: for those whom they bind, who answers for them, and who follows them. */
export const ruleConcerns = (world: MineWorld, house: Pick<House, 'modelAt'>): Concerns => ({
  of: 'rules',
  async concerned(entry, { db }) {
    const pair = await pairOf(db, entry)
    if (!pair) return { people: [] }
    const [before, after] = [await house.modelAt(pair.before), await house.modelAt(pair.after)]
    const changes = differenceOf(before, after).slice(0, most)
    const everybody = changes.length === 0 ? [] : await peopleVisibleTo(db, systemPerson)
    const people: Concern[] = []
    for (const change of changes)
      people.push(
        ...(await concernedBy(world, { db, entry, change, model: after, before: pair.before, everybody })),
      )
    return { people }
  },
  async seen(look, ids) {
    const seen = new Set<string>()
    for (const [version, some] of Map.groupBy(ids, (id) => splitId(id).version)) {
      const model = version === undefined ? look.model : await world.seen.modelThen(readerOf(look), version)
      for (const [kind, own] of Map.groupBy(some, (id) => splitId(id).kind)) {
        const names = [...(await identitiesOf(look.db, kind))].filter(([name]) => model.find({ kind }, name))
        const open = new Set(names.map(([, identity]) => identity))
        for (const id of own) if (open.has(splitId(id).identity)) seen.add(id)
      }
    }
    return seen
  },
  telling: async (look) => async (entry, id) => {
    const pair = await pairOf(look.db, entry)
    const change = pair && (await changeOf(world, look, pair, id))
    const rule = change?.after ?? change?.before
    if (!change || !rule) return undefined
    return {
      title: rule.title,
      href: change.after ? sentenceHref(rule.citation) : citationHref(rule.citation),
      says: saidOf(change, rule),
      body: rule.citation.quote,
    }
  },
})

/** `limit/0194…`: the kind, and the lasting id behind its names; of one that ended with the last version that had it: who could read it there is told. */
const idOf = (kind: string, identity: string, version?: string): string =>
  `${kind}/${identity}${version === undefined ? '' : `@${version}`}`

interface Told {
  readonly kind: string
  readonly identity: string
  /** The last version that had it, where it ended. */
  readonly version?: string
}

function splitId(id: string): Told {
  const [named = '', version] = id.split('@')
  const at = named.lastIndexOf('/')
  return {
    ...{ kind: named.slice(0, at), identity: named.slice(at + 1) },
    ...(version !== undefined && { version }),
  }
}

interface Changed {
  readonly db: Db
  readonly entry: Heard
  readonly change: Change
  readonly model: Model
  /** The version before. */
  readonly before: string
  readonly everybody: readonly Person[]
}

async function concernedBy(
  { contributed }: MineWorld,
  { db, entry, change, model, before, everybody }: Changed,
): Promise<readonly Concern[]> {
  const rule = change.after ?? change.before
  const identity = (await identitiesOf(db, change.kind)).get(change.name)
  if (!rule || identity === undefined) return []
  const id = idOf(change.kind, identity, change.change === 'ended' ? before : undefined)
  const today = dayAt(entry.at, model.zone)
  const bound = everybody.filter((person) => whyFor(contributed.binds, rule, { person, model, today }))
  const answering = rule.owner === undefined ? [] : await holdersOf({ db, model }, ownerIn(rule.owner))
  const following = await followersOf(db, change.kind, [identity])
  return [
    ...answering.map((one): Concern => ({ personId: one.id, because: 'answers', id })),
    ...bound.map((one): Concern => ({ personId: one.id, because: 'bound', id })),
    ...following.map(({ personId }): Concern => ({ personId, because: 'follows', id })),
  ]
}

/** A page names who answers for it by handle or by title. */
const ownerIn = (owner: string) => [
  { by: 'handle' as const, handle: owner },
  { by: 'role' as const, title: owner },
]

/** How the rule changed with these versions, as far as who looks may read both. */
async function changeOf(
  world: MineWorld,
  look: Look,
  { before, after }: { readonly before: string; readonly after: string },
  id: string,
): Promise<Change | undefined> {
  const { kind, identity } = splitId(id)
  const names = await identitiesOf(look.db, kind)
  const changes = await rulesBetween(world, look, before, after)
  return changes.find((one) => one.kind === kind && names.get(one.name) === identity)
}

function saidOf({ change, says }: Change, { title }: Definition): string {
  if (change === 'added') return `The rule “${title}” came into force.`
  if (change === 'ended') return `The rule “${title}” ended.`
  return `The rule “${title}” changed${says.length > 0 ? `: ${says.join('; ')}` : ''}.`
}
