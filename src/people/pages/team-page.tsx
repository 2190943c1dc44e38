import { Cite, countInWords, Face, listInWords, Row, Rows, Sheet, type Frame } from '#design'
import type { BesideName } from '../beside-name.ts'
import { directoryHref } from '../directory-address.ts'
import { personHref, regionHref, roleHref, teamHref } from '../hrefs.ts'
import type { LoadedSection } from '../section.ts'
import type { TeamSeen } from '../team-seen.ts'
import { Fact, Links } from './fact.tsx'
import { Holders } from './holders.tsx'
import { NamedRows } from './named-rows.tsx'
import { PersonRow } from './person-row.tsx'
import { sectionsDrawn } from './sections.tsx'
import { Vacant } from './vacant.tsx'

/** What a team's page is drawn from. */
export interface TeamProps {
  readonly seen: TeamSeen
  readonly sections: readonly LoadedSection[]
  readonly today: Temporal.PlainDate
  readonly zone: string
  readonly beside: (handle: string) => BesideName
}

/** A team: what it is for, who leads it, who is in it, and what it answers for. */
export function TeamPage(props: TeamProps, frame: Frame) {
  const { seen, sections, today, zone, beside: by } = props
  const { team, people, count, answersFor, rules } = seen
  const beside = sectionsDrawn(sections, frame, true)
  return (
    <Sheet
      crumbs={[
        { title: 'Teams', href: '/-/teams' },
        ...(team.partOf ? [{ title: team.partOf.title, href: teamHref(team.partOf.name) }] : []),
      ]}
      title={team.title}
      lede={team.charter ?? team.said}
      margin={beside.length > 0 && beside}
    >
      <TeamFacts {...seen} by={by} today={today} />
      <section aria-labelledby="people">
        <h2 id="people">
          Who is in it <small>{count}</small>
        </h2>
        {count === 0 ? (
          <p>
            Nobody is in it directly. Who belongs to it stands in data/people.yml, as{' '}
            <code>team: {team.name}</code>.
          </p>
        ) : (
          <Rows>
            {people.map((person) => (
              <PersonRow
                key={person.handle}
                person={person}
                teams={[]}
                {...by(person.handle)}
                today={today}
                zone={zone}
              />
            ))}
          </Rows>
        )}
        <WholeTeam {...seen} />
      </section>
      <Titles {...seen} today={today} />
      <NamedRows id="answers" heading="What it answers for" all={answersFor} today={today} />
      <NamedRows id="rules" heading="Rules that name it" all={rules} today={today} />
      {sectionsDrawn(sections, frame, false)}
    </Sheet>
  )
}

type Seen = TeamProps['seen']
type Dated = Seen & { readonly today: Temporal.PlainDate }

const TeamFacts = ({ team, parts, by, today }: Dated & { readonly by: TeamProps['beside'] }) => (
  <dl class="facts">
    <Fact term="Lead">
      {team.lead ? (
        <span class="with-face">
          <Face name={team.lead.name} handle={team.lead.handle} picture={by(team.lead.handle).picture} />
          <a href={personHref(team.lead.handle)}>{team.lead.name}</a>
        </span>
      ) : (
        <Vacant says="Nobody leads it now" citation={team.citation} today={today} />
      )}
    </Fact>
    <Fact term="Part of">{team.partOf && <a href={teamHref(team.partOf.name)}>{team.partOf.title}</a>}</Fact>
    <Fact term="Teams in it">
      {parts.length > 0 && <Links all={parts.map(({ name, title }) => ({ title, href: teamHref(name) }))} />}
    </Fact>
    <Fact term="Talks in">{team.channel !== undefined && `#${team.channel}`}</Fact>
    <Fact term="Segments">{team.segments.length > 0 && listInWords(team.segments)}</Fact>
    <Fact term="Regions">
      {team.regions.length > 0 && (
        <Links all={team.regions.map(({ name, title }) => ({ title, href: regionHref(name) }))} />
      )}
    </Fact>
    <Fact term="Also called">{team.alsoCalled.length > 0 && listInWords(team.alsoCalled, 'or')}</Fact>
    <Fact term="Counts its days in">{team.zone}</Fact>
    <Fact term="The page says">
      <Cite citation={team.citation} today={today} />
    </Fact>
  </dl>
)

/** The way to everybody, where not all stand here or there are teams below. */
const WholeTeam = ({ team, people, count, countWithParts }: Seen) =>
  countWithParts > people.length || countWithParts > count ? (
    <p>
      <a href={directoryHref({ page: 1 }, { team: team.name })}>
        {countWithParts > count
          ? `All ${countInWords(countWithParts, 'person', 'people')} of it and of the teams in it`
          : `All ${countInWords(count, 'person', 'people')}`}
      </a>
    </p>
  ) : null

const Titles = ({ titles }: Dated) =>
  titles.length === 0 ? null : (
    <section aria-labelledby="titles">
      <h2 id="titles">Titles held in it</h2>
      <Rows>
        {titles.map(({ title, ...held }) => (
          <Row key={title} title={<a href={roleHref(title)}>{title}</a>} about={<Holders {...held} />} />
        ))}
      </Rows>
    </section>
  )
