import { assigned, type Counts } from './assigned.ts'
import { changedFacts, type Content } from './content.ts'

/** A word for or against, as it was given. */
export interface Vote {
  /** Id of who gave it. */
  readonly by: string
  readonly verdict: 'yes' | 'no'
  /** Whose word it is: their own id, or that of whom they stood in for. */
  readonly seat: string
  /** Keys of the groups for which they might speak then. */
  readonly groups: readonly string[]
  /** What they saw. */
  readonly content: Content
}

/** Somebody who may speak for a group now. */
export interface Voice {
  readonly by: string
  /** Whose word it would be: their own id, or that of whom they stand in for. */
  readonly seat: string
}

/** A group of a rule, with those who may speak for it now. */
export interface GroupNow {
  /** Tells it from the others over versions of the rule. */
  readonly key: string
  readonly atLeast: number
  readonly voices: readonly Voice[]
}

/** An expert who was asked to come along. */
export interface HelpNow {
  readonly topic: string
  readonly accepted: boolean
  /** Those who have not answered yet. */
  readonly open: readonly string[]
}

/** All that decides how an approval stands. */
export interface Case {
  readonly inOrder: boolean
  /** Facts whose change makes it void; empty: all. */
  readonly named: readonly string[]
  readonly groups: readonly GroupNow[]
  /** Ids of those whose own it is: who asked, and who made the thing. */
  readonly own: ReadonlySet<string>
  /** What the thing is now; undefined where it is gone. */
  readonly content: Content | undefined
  /** Those not taken back, oldest first. */
  readonly votes: readonly Vote[]
  readonly helps: readonly HelpNow[]
  /** What it came to, once it has: it is never opened again. */
  readonly decided?: { readonly outcome: 'given' | 'refused'; readonly content: Content }
}

/** How one group stands. */
export interface GroupStanding {
  readonly key: string
  readonly atLeast: number
  /** Ids of those whose yes counts here. */
  readonly agreed: readonly string[]
  /** Ids of those who may still speak; empty where it has agreed, or is not asked yet. */
  readonly waitsFor: readonly string[]
  /** Those before it have agreed. */
  readonly asked: boolean
  /** There are too few who could still agree. */
  readonly short: boolean
}

/** How an approval stands. */
export interface Standing {
  readonly state: 'waits' | 'given' | 'refused' | 'stale'
  readonly groups: readonly GroupStanding[]
  /** Named facts that changed since it was given, or since somebody spoke whose word does not count any more. */
  readonly changed: readonly string[]
  /** Topics for which an expert has not answered. */
  readonly helps: readonly string[]
}

/** How an approval stands, from what was said, by the rule as it is now; a word counts once, whatever titles its speaker holds. */
export function standingOf(one: Case): Standing {
  const live = liveVotes(one)
  const groups = groupsOf(one, live)
  const helps = one.helps.flatMap(({ topic, accepted, open }) => (accepted || open.length === 0 ? [] : topic))
  const { decided, named, content } = one
  if (decided) {
    const changed = decided.outcome === 'refused' ? [] : changedFacts(named, decided.content, content ?? {})
    return { state: changed.length > 0 ? 'stale' : decided.outcome, groups, changed, helps }
  }
  const changed = [
    ...new Set(one.votes.flatMap((vote) => (content ? changedFacts(named, vote.content, content) : []))),
  ]
  const against = live.some((vote) => vote.verdict === 'no' && keysOf(one, vote).length > 0)
  const full = groups.every(({ agreed, atLeast }) => agreed.length >= atLeast)
  const state = against ? 'refused' : full && helps.length === 0 && content ? 'given' : 'waits'
  return { state, groups, changed, helps }
}

/** Votes on what the thing is now, by those whose own it is not: each seat once, its holder's own word before one in their place. */
function liveVotes({ votes, own, named, content }: Case): readonly Vote[] {
  if (!content) return []
  const counting = votes.filter(
    (vote) =>
      !own.has(vote.by) && !own.has(vote.seat) && changedFacts(named, vote.content, content).length === 0,
  )
  const bySeat = new Map<string, Vote>()
  for (const vote of counting) {
    const other = bySeat.get(vote.seat)
    if (!other || (vote.by === vote.seat && other.by !== other.seat)) bySeat.set(vote.seat, vote)
  }
  const byPerson = new Map([...bySeat.values()].map((vote) => [vote.by, vote]))
  return [...byPerson.values()]
}

/** The groups for which a word counts: those it was given for that still are, and those its speaker may speak for now. */
const keysOf = ({ groups }: Case, { by, groups: then }: Vote): readonly string[] =>
  groups.flatMap(({ key, voices }) =>
    then.includes(key) || voices.some((voice) => voice.by === by) ? key : [],
  )

function groupsOf(one: Case, live: readonly Vote[]): readonly GroupStanding[] {
  const agreeing = live
    .filter(({ verdict }) => verdict === 'yes')
    .map((vote) => ({ by: vote.by, groups: keysOf(one, vote) }))
  const spoken = new Set(live.flatMap(({ by, seat }) => [by, seat]))
  const places = assigned(one.groups, agreeing)
  const possible = assigned(one.groups, [...agreeing, ...openVoices(one, spoken, true)])
  const isFull = ({ key, atLeast }: GroupNow): boolean => (places.get(key)?.length ?? 0) >= atLeast
  const next = one.inOrder ? one.groups.findIndex((group) => !isFull(group)) : -1
  const asked = next < 0 ? one.groups : one.groups.slice(0, next + 1)
  const waits = waitsIn(asked, agreeing, openVoices(one, spoken, false))
  return one.groups.map((group) => ({
    key: group.key,
    atLeast: group.atLeast,
    agreed: places.get(group.key) ?? [],
    asked: asked.includes(group),
    waitsFor: waits.get(group.key) ?? [],
    short: (possible.get(group.key)?.length ?? 0) < group.atLeast,
  }))
}

/**
 * Whose yes would fill one place more, by the group that it would fill: also of somebody who stands in another one and would free
 * there a word that counts here.
 */
function waitsIn(
  groups: readonly GroupNow[],
  agreeing: readonly Counts[],
  open: readonly Counts[],
): ReadonlyMap<string, readonly string[]> {
  const now = assigned(groups, agreeing)
  const waits = new Map<string, string[]>()
  for (const one of open) {
    const then = assigned(groups, [...agreeing, one])
    for (const { key } of groups)
      if ((then.get(key)?.length ?? 0) > (now.get(key)?.length ?? 0))
        waits.set(key, [...(waits.get(key) ?? []), one.by])
  }
  return waits
}

const openAmong = (voices: readonly Voice[], own: ReadonlySet<string>, spoken: ReadonlySet<string>) =>
  voices.filter(({ by, seat }) => [by, seat].every((id) => !own.has(id) && !spoken.has(id)))

/** Those who may still speak, with the groups for which they may; where it is counted, one for each seat. */
function openVoices(
  { groups, own }: Pick<Case, 'groups' | 'own'>,
  spoken: ReadonlySet<string>,
  counted: boolean,
): readonly Counts[] {
  const bySeat = new Map<string, Map<string, string[]>>()
  for (const { key, voices } of groups)
    for (const { by, seat } of openAmong(voices, own, spoken)) {
      const people = bySeat.get(seat) ?? new Map<string, string[]>()
      bySeat.set(seat, people.set(by, [...(people.get(by) ?? []), key]))
    }
  const people = new Map<string, Set<string>>()
  for (const all of bySeat.values())
    for (const [by, keys] of [...all].slice(0, counted ? 1 : all.size))
      people.set(by, (people.get(by) ?? new Set()).union(new Set(keys)))
  return [...people].map(([by, keys]) => ({ by, groups: [...keys] }))
}

/** Keys of the groups that would be too few even if everybody who may speak agreed. */
export const shortGroups = (groups: readonly GroupNow[], own: ReadonlySet<string>): readonly string[] => {
  const possible = assigned(groups, openVoices({ groups, own }, new Set(), true))
  return groups.flatMap(({ key, atLeast }) => ((possible.get(key)?.length ?? 0) < atLeast ? key : []))
}
