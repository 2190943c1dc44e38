import { z } from 'zod'
import { conflict, number, operation, post, text, yes, type Act } from '#kernel'
import { approvalJson } from './approval-json.ts'
import { thingTold } from './approval-told.ts'
import { changedFacts } from './content.ts'
import { insertEffect, keepContent } from './decision-store.ts'
import type { Judged } from './judge.ts'
import { about, stateOf } from './settle.ts'
import { judgedByNumber, judgedWithItsThing, type ApprovalsWorld } from './world.ts'

/** Why a yes that was given counts no more, whatever changed between the last word and what follows from it. */
function voidSince({ round, standing }: Judged): string | undefined {
  if (round.decided?.outcome !== 'given' || (!round.ended && standing.state !== 'stale')) return undefined
  const changed = standing.changed.map((fact) => fact.replaceAll('-', ' ')).join(', ')
  return `It changed after it was approved${changed === '' ? '' : ` (${changed})`}, so nothing was done.`
}

/** What follows from a yes changes what it is bound to, and does not make it void. */
async function bindToWhatFollowed(
  act: Act,
  world: ApprovalsWorld,
  { round, content }: Judged,
): Promise<void> {
  const { content: now } = await judgedByNumber(act, world, round.number)
  const changed = changedFacts([], content, now)
  if (!round.decided || changed.length === 0) return
  const followed = Object.fromEntries(changed.map((fact) => [fact, now[fact]]))
  await keepContent(act.db, round.id, { ...round.decided.content, ...followed })
}

/** What follows from a decision, or, where that was refused, why: each decision once, however often it is heard of. */
export const carryOut = (world: ApprovalsWorld) =>
  operation({
    name: 'approvals.carry-out',
    at: post('/approvals/:number/effect'),
    summary: 'Does what follows from a decision, once; Firsthand itself does this.',
    who: 'system',
    announced: true,
    input: z.object({
      number: number('Name the approval by its number.'),
      fault: text('Say what kept it from being done.', 2000).optional(),
    }),
    answers: approvalJson,
    on: (act, { number: named }) => judgedWithItsThing(act, world, named),
    may: () => yes,
    async run(act, one, { fault: refused }) {
      const { round, rule } = one
      if (!round.decided) throw conflict('Nothing has been decided yet.')
      const fault = refused ?? voidSince(one)
      if (!(await insertEffect(act.db, { roundId: round.id, at: act.now, fault })))
        throw conflict('What follows was done already.')
      const subject = world.subjects().find(({ of }) => of === round.subject.kind)
      const against = round.votes.findLast(({ verdict, takenBackAt }) => verdict === 'no' && !takenBackAt)
      const did =
        fault === undefined
          ? await subject?.decided?.(act, round.subject, {
              ...{
                number: round.number,
                outcome: round.decided.outcome,
                by: round.decided.who.id,
                rule: rule?.name ?? round.rule,
                title: rule?.title ?? round.rule,
                askedBy: round.askedBy.id,
              },
              ...(round.decided.outcome === 'given' && rule?.value.effect && { effect: rule.value.effect }),
              ...(against?.why !== undefined && { why: against.why }),
            })
          : undefined
      if (did) await bindToWhatFollowed(act, world, one)
      await act.record({
        subject: round.subject,
        facts: {
          ...did,
          ...{ approval: round.number, outcome: round.decided.outcome, asker: about(one)['asker'] ?? null },
          ...(fault !== undefined && { notDone: true }),
        },
      })
      return { number: round.number, state: stateOf(one) }
    },
    async told({ facts }, look) {
      const thing = await thingTold(look, world, facts['approval'])
      const what = facts['outcome'] === 'given' ? 'approved' : 'refused'
      if (facts['notDone'] === true) return `${thing} was ${what}, and what follows could not be done`
      if (facts['through'] === true) return `${thing} was ${what}, and has its place`
      if (facts['put'] !== undefined || facts['state'] !== undefined)
        return `${thing} was ${what}, and what the page wants done then was done`
      if (facts['declined'] === true) return `${thing} was declined, because it was not approved`
      return facts['calledOff'] === true
        ? `${thing} was called off, because it was not approved`
        : `${thing} was ${what}: those who own it were told`
    },
    example: () => ({ number: 1 }),
  })
