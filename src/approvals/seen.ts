import type { Look, Person } from '#kernel'
import { peopleById } from '#people'
import { voiceOf, type Judged } from './judge.ts'
import type { Named } from './round.ts'
import { stateOf } from './settle.ts'

const named = ({ id, handle, name }: Named | Person): Named => ({ id, handle, name })

/** What of one somebody may do: said by the same judgement by which the acts go. */
export function mineOf(look: Pick<Look, 'by'>, one: Judged) {
  const { round, standing, experts, own, rule, thing } = one
  const open = !round.closedAt && !round.decided && rule !== undefined && thing.over === undefined
  const me = look.by.id
  const voice = voiceOf(one, me)
  const spoken = round.votes.some(({ by, takenBackAt }) => by === me && takenBackAt === undefined)
  const turn = standing.groups.some(({ key, asked }) => asked && (voice?.keys.includes(key) ?? false))
  return {
    decide: open && voice !== undefined && !spoken && turn,
    own: own.has(me),
    withdraw: open && (spoken || round.delegations.some(({ from }) => from.id === me)),
    takeBack: open && (round.askedBy.id === me || look.by.kind === 'admin'),
    help: open ? experts.flatMap(({ topic, open: asked }) => (asked.includes(me) ? topic : [])) : [],
    ...(voice?.voice.because !== undefined && { because: voice.voice.because }),
  }
}

/** Approvals as doors show them: with the names of those who have spoken and are waited for. */
export async function seenOf(look: Look, all: readonly Judged[]) {
  const ids = all.flatMap(({ experts, standing }) => [
    ...experts.flatMap(({ could }) => could),
    ...standing.groups.flatMap(({ agreed, waitsFor }) => [...agreed, ...waitsFor]),
  ])
  const people = await peopleById(look.db, look.by, ids)
  const who = (id: string): readonly Named[] => {
    const person = people.get(id)
    return person ? [named(person)] : []
  }
  return all.map((one) => seen(look, one, who))
}

export type SeenApproval = Awaited<ReturnType<typeof seenOf>>[number]

function seen(look: Look, one: Judged, who: (id: string) => readonly Named[]) {
  const { round, thing, rule, standing, groups, experts, late } = one
  const state = stateOf(one)
  const waits = state === 'waits' && !round.closedAt
  return {
    number: round.number,
    // A rule on a page that is closed to them has no name for them.
    ...(rule && { approval: rule.name }),
    title: rule?.title ?? 'Approval',
    state,
    for: { kind: round.subject.kind, title: thing.title, href: thing.href },
    askedBy: round.askedBy,
    askedAt: round.askedAt,
    ...(round.why !== undefined && { note: round.why }),
    ...(round.until && { until: round.until }),
    ...(waits && late && { late }),
    groups: standing.groups.map(({ key, atLeast, agreed, waitsFor, short }) => {
      const group = groups.find((other) => other.key === key)
      const because = (id: string) => group?.voices.find(({ by }) => by === id)?.because
      return {
        says: group?.says ?? '',
        atLeast,
        agreed: agreed.flatMap(who),
        waitsFor: waits
          ? waitsFor.flatMap((id) =>
              who(id).map((person) => {
                const why = because(id)
                return { ...person, ...(why !== undefined && { because: why }) }
              }),
            )
          : [],
        ...(waits && short && { short }),
      }
    }),
    experts: experts.map(({ topic, open }) => {
      const answers = round.helps.find((help) => help.topic === topic)?.answers ?? []
      const accepted = answers.find(({ accepts }) => accepts)?.who
      return {
        topic,
        ...(accepted && { accepted }),
        answers: answers.map(({ who: person, accepts, why }) => ({
          ...person,
          accepts,
          ...(why !== undefined && { why }),
        })),
        waitsFor: waits && !accepted ? open.flatMap(who) : [],
      }
    }),
    changed: [...standing.changed],
    words: round.votes.map(({ who: person, verdict, at, why, because, takenBackAt }) => ({
      ...person,
      ...{ verdict, at },
      ...(why !== undefined && { why }),
      ...(because !== undefined && { because }),
      ...(takenBackAt && { takenBackAt }),
    })),
    mine: mineOf(look, one),
    delegations: round.delegations,
    ...(round.ended && {
      ended: {
        ...{ at: round.ended.at, who: round.ended.who },
        ...(round.ended.why !== undefined && { why: round.ended.why }),
      },
    }),
    ...(round.effect && { effect: round.effect }),
    ...(rule && { citation: rule.citation }),
  }
}
