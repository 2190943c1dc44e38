import { Card, Figure, Meter, rulePage } from '#design'
import { capital } from '#kernel'
import { teamSection } from '#people'
import { limit } from './kinds/limit.ts'
import { limitUse } from './limit-use.ts'
import type { LimitSubject } from './subject.ts'

/** How a team stands under one limit that counts by team. */
interface TeamUse {
  readonly title: string
  readonly href: string
  readonly period: string
  readonly held: number
  readonly most: number
}

/** On a team's page: how many places it holds now, under each limit that counts by team and holds for it. */
export const teamLimits = (subjects: readonly LimitSubject[]) =>
  teamSection<readonly TeamUse[]>({
    beside: true,
    async load(look, team) {
      if (look.by.kind === 'visitor' || look.by.kind === 'left') return undefined
      const uses: TeamUse[] = []
      for (const one of look.model.all(limit)) {
        if (one.value.per !== 'team') continue
        const asMember = { ...look, by: { ...look.by, team: team.name, alsoIn: [] } }
        const { mine, period, most } = await limitUse(asMember, one, subjects)
        if (mine)
          uses.push({
            title: one.title,
            href: rulePage(one),
            period: period.words,
            held: mine.held,
            most,
          })
      }
      return uses.length === 0 ? undefined : uses
    },
    view: (uses) => (
      <>
        {uses.map(({ title, href, period, held, most }) => (
          <Card key={href} heading={capital(period)}>
            <Figure figure={`${held} of ${most}`} of="places held" />
            <Meter used={held} of={most} />
            <p>
              <a href={href}>{title}</a>
            </p>
          </Card>
        ))}
      </>
    ),
  })
