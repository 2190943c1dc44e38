import { Banner, Cite, dayInWords, Row, Rows, Sheet } from '#design'
import { personHref, roleHref, teamHref } from '../hrefs.ts'
import type { RoleSeen } from '../role-seen.ts'
import { Fact } from './fact.tsx'
import { Holders, PeopleLinks, StandsIn } from './holders.tsx'
import { NamedRows } from './named-rows.tsx'

/** What a title's page is drawn from. */
export interface RoleProps {
  readonly seen: RoleSeen
  /** Address of the history of the page that says who holds it. */
  readonly history: string
  readonly today: Temporal.PlainDate
}

/**
 * A title: who holds it, who stands in, whom it reports to, and the rules that mean it. What its block says of holders stands
 * on its page; here it is who holds it now.
 */
export const RolePage = ({ seen, history, today }: RoleProps) => {
  const { role, away, below, answersFor, rules } = seen
  return (
    <Sheet crumbs={[{ title: 'Titles', href: '/-/roles' }]} title={role.title} lede={role.means}>
      {role.heldBy.length === 0 && (
        <Banner>
          Nobody holds the title {role.title} (<Cite citation={role.citation} today={today} />, line{' '}
          {role.citation.lines[0]}).{' '}
          {role.deputy
            ? `${role.deputy.name} stands in.`
            : 'What it decides goes to whoever answers for the rule.'}
        </Banner>
      )}
      <dl class="facts">
        <Fact term="Held by">{role.heldBy.length > 0 && <PeopleLinks people={role.heldBy} />}</Fact>
        <Fact term="Stands in">
          {role.deputy && <a href={personHref(role.deputy.handle)}>{role.deputy.name}</a>}
        </Fact>
        {away.map(({ handle, name, until, standIn }) => (
          <Fact key={handle} term="Away now">
            {name}, until {dayInWords(until, today)}
            <StandsIn deputy={standIn} />
          </Fact>
        ))}
        <Fact term="Team">{role.team && <a href={teamHref(role.team.name)}>{role.team.title}</a>}</Fact>
        <Fact term="Reports to">
          {role.reportsTo !== undefined && <a href={roleHref(role.reportsTo)}>{role.reportsTo}</a>}
        </Fact>
        <Fact term="The page says">
          <Cite citation={role.citation} today={today} /> · <a href={history}>who held it before</a>
        </Fact>
      </dl>
      {below.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below">Titles that report to it</h2>
          <Rows>
            {below.map(({ title, ...held }) => (
              <Row key={title} title={<a href={roleHref(title)}>{title}</a>} about={<Holders {...held} />} />
            ))}
          </Rows>
        </section>
      )}
      <NamedRows id="rules" heading="Rules that mean it" all={rules} today={today} />
      <NamedRows id="answers" heading="What it answers for" all={answersFor} today={today} />
    </Sheet>
  )
}
