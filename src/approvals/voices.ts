import { dayInWords } from '#design'
import type { Person } from '#kernel'
import type { Away, Found } from '#people'
import type { Resolved } from './resolve.ts'
import { shortGroups, type GroupNow, type Voice } from './standing.ts'

/** Somebody who may speak for a group, and because of what where it is not their own seat. */
export interface VoiceNow extends Voice {
  readonly person: Person
  /** `Noor Haddad stands in for Mei Lim, away until Mon 1 February.` */
  readonly because?: string
}

/** A group with everybody who may speak for it. */
export interface GroupOfVoices extends GroupNow {
  readonly says: string
  readonly voices: readonly VoiceNow[]
  /** Too few of those whom the page means may decide, so it goes to others too. */
  readonly widened: boolean
}

interface Circumstances {
  /** Ids of those whose own it is: neither they nor who speaks for them decides. */
  readonly own: ReadonlySet<string>
  /** Its time is up: deputies may answer. */
  readonly late: boolean
  /** Whose word lies in whose hands. */
  readonly delegations: readonly { readonly from: string; readonly to: Person }[]
  readonly today: Temporal.PlainDate
}

/**
 * Who may speak now: whom the page means; for who is away whom they asked to stand in, and the title's deputy; after its time that
 * deputy anyway; and whom somebody gave their word to. Where these are too few, those above them, and at last who answers for
 * the rule.
 */
export function voicesOf({ groups, away }: Resolved, circumstances: Circumstances): readonly GroupOfVoices[] {
  const { own } = circumstances
  let now = groups.map(({ key, says, atLeast, found }): GroupOfVoices => {
    const voices = found.flatMap((one) => voicesIn(one, away, circumstances))
    return { key, says, atLeast, voices: once(voices), widened: false }
  })
  const steps = Math.max(0, ...groups.map(({ instead }) => instead.length))
  for (let step = 0; step < steps; step++) {
    const short = new Set(shortGroups(now, own))
    if (short.size === 0) break
    now = now.map((group, at) => {
      const others = groups[at]?.instead[step] ?? []
      if (!short.has(group.key) || others.length === 0) return group
      const more = others.flatMap((one) => voicesIn(one, away, circumstances))
      const because = `Too few of those whom the page names may decide: ${group.says}.`
      return {
        ...group,
        voices: once([
          ...group.voices,
          ...more.map((voice) => ({ ...voice, because: voice.because ?? because })),
        ]),
        widened: true,
      }
    })
  }
  return now
}

function voicesIn(
  { who, people, deputy }: Found,
  away: ReadonlyMap<string, Away>,
  { own, late, delegations, today }: Circumstances,
): readonly VoiceNow[] {
  const mayNot = (person: Person): boolean => own.has(person.id)
  if (people.length === 0) {
    if (!deputy || mayNot(deputy)) return []
    const title = who.by === 'role' ? who.title : ''
    const because = `${deputy.name} stands in: nobody holds the title ${title}.`
    return [{ by: deputy.id, seat: `title ${title}`, person: deputy, because }]
  }
  return people.flatMap((holder): readonly VoiceNow[] => {
    if (mayNot(holder)) return []
    const gone = away.get(holder.handle)
    const inPlace = (person: Person | undefined, why: string): readonly VoiceNow[] =>
      person && !mayNot(person) && person.id !== holder.id && person.kind !== 'left'
        ? [{ by: person.id, seat: holder.id, person, because: `${person.name} ${why}` }]
        : []
    const isHere = (person: Person | undefined) => (person && !away.has(person.handle) ? person : undefined)
    const until = gone && `stands in for ${holder.name}, away until ${dayInWords(gone.until, today)}.`
    return [
      { by: holder.id, seat: holder.id, person: holder },
      ...(until === undefined
        ? []
        : [...inPlace(isHere(gone?.standIn), until), ...inPlace(isHere(deputy), until)]),
      ...(late && !gone ? inPlace(deputy, `may answer for ${holder.name}, whose time is up.`) : []),
      ...delegations.flatMap(({ from, to }) =>
        from === holder.id ? inPlace(to, `decides in the place of ${holder.name}, who asked for that.`) : [],
      ),
    ]
  })
}

/** Each person once: in their own seat where they have one. */
function once(voices: readonly VoiceNow[]): readonly VoiceNow[] {
  const byPerson = new Map<string, VoiceNow>()
  for (const voice of voices) {
    const other = byPerson.get(voice.by)
    if (!other || (other.seat !== other.by && voice.seat === voice.by)) byPerson.set(voice.by, voice)
  }
  return [...byPerson.values()]
}
