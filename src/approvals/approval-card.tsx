import { Card, CardRows, countInWords, marginCard, Moment, personHref } from '#design'
import { capital, identityOf, todayIn, type Definition, type Look } from '#kernel'
import { decidedBefore, type DecidedOne } from './decided-before.ts'
import { judged } from './judge.ts'
import { approval, type Approval } from './kinds/approval.ts'
import { openRuleOfRound } from './open-store.ts'
import { resolve } from './resolve.ts'
import { mayRead } from './rights.ts'
import type { Named } from './round.ts'
import { mineOf } from './seen.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** More are not counted one by one. */
const most = 100

interface CardProps {
  readonly who: readonly { readonly says: string; readonly people: readonly Named[] }[]
  readonly waits: number
  readonly mine: number
  readonly last?: DecidedOne
  readonly today: Temporal.PlainDate
}

/** The card of an approval: who decides now, how many wait, how many of them for who looks, and what was decided last. */
export const approvalCard = (world: ApprovalsWorld) =>
  marginCard<Approval, CardProps>({
    kind: approval,
    load: async (look, rule) => (mayRead(look.by).allowed ? propsOf(look, world, rule) : undefined),
    view: (props) => <DecidesCard {...props} />,
    says: ({ waits, mine }) =>
      waits === 0 ? 'Nothing waits for it.' : `${countOf(waits)} for it, ${mine} of them for you.`,
    changedBy: async ({ operation, subject, outcome }, db) => {
      if (operation.startsWith('handbook.')) return 'all'
      return outcome === 'done' && subject?.kind === 'approvals' ? openRuleOfRound(db, subject.id) : []
    },
  })

const countOf = (waits: number): string =>
  waits >= most ? `${most} or more wait` : countInWords(waits, 'waits', 'wait')

async function propsOf(look: Look, world: ApprovalsWorld, rule: Definition<Approval>): Promise<CardProps> {
  const ruleId = await identityOf(look.db, rule.kind, rule.name)
  const { groups } = await resolve(look, rule, {})
  const waiting =
    ruleId === undefined
      ? []
      : await roundsVisibleTo(look.db, look.by, { ruleId, undecided: true, limit: most })
  const open = await judged(look, world.subjects(), waiting)
  const [last] = await decidedBefore(look, world, rule, 1)
  return {
    who: groups.map(({ says, found }) => ({ says, people: found.flatMap(({ people }) => people) })),
    waits: open.length,
    mine: open.filter((one) => mineOf(look, one).decide).length,
    ...(last && { last }),
    today: todayIn(look),
  }
}

function DecidesCard({ who, waits, mine, last, today }: CardProps) {
  return (
    <Card heading="Says yes" live>
      <CardRows
        rows={who.map(({ says, people }) => {
          const [only, ...others] = people
          return {
            what: capital(says),
            ...(only && { about: people.map(({ name }) => name).join(' or ') }),
            ...(only && others.length === 0 && { href: personHref(only.handle) }),
          }
        })}
      />
      <p>
        {waits === 0 ? 'nothing waits' : countOf(waits)}
        {mine > 0 && (
          <>
            , <a href="/-/approvals">{mine} for you</a>
          </>
        )}
      </p>
      {last && (
        <p>
          last: <a href={last.href}>{last.title}</a>, <Moment at={last.at} today={today} />. {last.says}
        </p>
      )}
    </Card>
  )
}
