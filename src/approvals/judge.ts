import { everNamed, todayIn, type Definition, type Look } from '#kernel'
import { foundBy, peopleById } from '#people'
import { boundFacts, contentOf, type Content } from './content.ts'
import { approval, type Approval } from './kinds/approval.ts'
import { ownOf } from './own-of.ts'
import { aroundOf, resolve, type Resolved } from './resolve.ts'
import type { Round } from './round.ts'
import { standingOf, type HelpNow, type Standing } from './standing.ts'
import type { ApprovalSubject, Thing } from './subject.ts'
import { voicesOf, type GroupOfVoices, type VoiceNow } from './voices.ts'

/** An approval with all that decides how it stands now, as whoever looks may see it. */
export interface Judged {
  readonly round: Round
  readonly thing: Thing
  /** Absent where the handbook asks for it no more, or on a page that is closed to who looks. */
  readonly rule?: Definition<Approval>
  readonly content: Content
  readonly own: ReadonlySet<string>
  readonly late: boolean
  readonly groups: readonly GroupOfVoices[]
  /** Who could come along, by topic: those who have not answered, too. */
  readonly experts: readonly (HelpNow & { readonly could: readonly string[] })[]
  readonly standing: Standing
}

/** Judges those whose thing whoever looks may see, in their order; what several need is read once. */
export async function judged(
  look: Look,
  subjects: readonly ApprovalSubject[],
  rounds: readonly Round[],
): Promise<readonly Judged[]> {
  const things = await thingsOf(look, subjects, rounds)
  const rules = await everNamed(look, approval)
  const people = await peopleById(
    look.db,
    look.by,
    rounds.flatMap(({ delegations }) => delegations.map(({ to }) => to.id)),
  )
  const remembered = new Map<string, Promise<Resolved>>()
  const all: Judged[] = []
  for (const round of rounds) {
    const thing = things.get(round.subject.kind)?.get(round.subject.id)
    if (!thing) continue
    const rule = rules.get(round.ruleId)
    const content = contentOf(boundFacts(rule?.value ?? { askAgainIfChanged: [] }, thing), round.id)
    const own = ownOf(rule?.value, round.askedBy.id, thing)
    const late = round.until !== undefined && Temporal.Instant.compare(round.until, look.now) <= 0
    const resolved = rule && resolvedOnce(rule, thing)
    const delegations = round.delegations.flatMap(({ from, to }) => {
      const person = people.get(to.id)
      return person ? [{ from: from.id, to: person }] : []
    })
    const groups = resolved ? voicesOf(await resolved, { own, late, delegations, today: todayIn(look) }) : []
    const experts = rule ? await expertsOf(look, { rule, round, thing, own }) : []
    const standing = standingIn({ round, rule, content, own, groups, experts })
    all.push({ round, thing, ...(rule && { rule }), content, own, late, groups, experts, standing })
  }
  return all

  function resolvedOnce(rule: Definition<Approval>, { around }: Thing): Promise<Resolved> {
    const key = `${rule.name} ${aroundOf(rule.value, around)}`
    const resolved = remembered.get(key) ?? resolve(look, rule, around)
    remembered.set(key, resolved)
    return resolved
  }
}

async function thingsOf(look: Look, subjects: readonly ApprovalSubject[], rounds: readonly Round[]) {
  const found = new Map<string, ReadonlyMap<string, Thing>>()
  for (const { of, things } of subjects) {
    const ids = rounds.flatMap(({ subject }) => (subject.kind === of ? subject.id : []))
    if (ids.length > 0) found.set(of, await things(look, [...new Set(ids)]))
  }
  return found
}

type ToStand = Pick<Judged, 'round' | 'content' | 'own' | 'groups' | 'experts'> & {
  readonly rule: Definition<Approval> | undefined
}

function standingIn({ round, rule, content, own, groups, experts }: ToStand): Standing {
  const standing = standingOf({
    inOrder: rule?.value.inOrder ?? false,
    named: rule?.value.askAgainIfChanged ?? [],
    groups,
    own,
    content,
    votes: round.votes.filter(({ takenBackAt }) => takenBackAt === undefined),
    helps: experts,
    ...(round.decided && { decided: round.decided }),
  })
  if (round.ended?.how === 'changed') return { ...standing, state: 'stale', changed: round.ended.facts }
  // Without its rule nobody is known who could have given it.
  return rule || round.decided ? standing : { ...standing, state: 'waits' }
}

interface Expected {
  readonly rule: Definition<Approval>
  readonly round: Round
  readonly thing: Thing
  readonly own: ReadonlySet<string>
}

async function expertsOf(look: Look, { rule, round, thing, own }: Expected): Promise<Judged['experts']> {
  const experts: Judged['experts'][number][] = []
  for (const { topic, answers } of round.helps) {
    const who = rule.value.canHelp.find((help) => help.topic === topic)?.who ?? []
    const found = await foundBy(look, who, thing.around)
    const people = found.flatMap(({ people: all, deputy }) => (all.length === 0 && deputy ? [deputy] : all))
    const could = people.flatMap(({ id }) => (own.has(id) ? [] : id))
    const open = could.filter((id) => !answers.some((answer) => answer.who.id === id))
    experts.push({ topic, accepted: answers.some(({ accepts }) => accepts), open, could })
  }
  return experts
}

/** The voice with which somebody may speak for one, and for which groups; undefined where they may not. */
export function voiceOf(
  { groups, own }: Pick<Judged, 'groups' | 'own'>,
  personId: string,
): { readonly voice: VoiceNow; readonly keys: readonly string[] } | undefined {
  if (own.has(personId)) return undefined
  const mine = groups.flatMap(({ key, voices }) =>
    voices.flatMap((voice) => (voice.by === personId ? [{ key, voice }] : [])),
  )
  const best = mine.find(({ voice }) => voice.seat === voice.by) ?? mine[0]
  return best && { voice: best.voice, keys: mine.map(({ key }) => key) }
}
