import { Cite, countInWords, EmptyState, Face, Sheet } from '#design'
import type { Person } from '#kernel'
import type { Branch } from '../below.ts'
import type { BesideName } from '../beside-name.ts'
import { personHref, roleHref, teamHref } from '../hrefs.ts'
import type { Member, OrganisationByTeam, Post, Unit, VacantTitle } from '../organisation.ts'
import { StandsIn } from './holders.tsx'
import { Posts } from './posts.tsx'
import { Vacant } from './vacant.tsx'

/** What the chart is drawn from. */
export interface OrganisationProps {
  readonly by: OrganisationByTeam | readonly Branch<Post>[]
  /** How many people there are in all. */
  readonly count: number
  readonly beside: (handle: string) => BesideName
  readonly today: Temporal.PlainDate
}

/** Above this many people, teams below the first are closed until somebody opens them. */
const manyPeople = 80
/** Above this many, people are counted and not named. */
const tooManyPeople = 1500

const isByTeam = (by: OrganisationProps['by']): by is OrganisationByTeam => 'trees' in by

/** The department as a chart that is a list: by teams, or by titles and whom they report to. */
export function OrganisationPage({ by, count, beside, today }: OrganisationProps) {
  const nothing = isByTeam(by) ? by.trees.length === 0 : by.length === 0
  const about = { today, beside, names: count <= tooManyPeople, open: count <= manyPeople }
  return (
    <Sheet
      crumbs={[{ title: 'People', href: '/-/people' }]}
      title="Organisation"
      lede="Who works with whom, as pages say it today."
    >
      <p class="counted">
        {isByTeam(by) ? (
          <>
            by team · <a href="/-/organisation?by=title">by title</a>
          </>
        ) : (
          <>
            <a href="/-/organisation">by team</a> · by title
          </>
        )}{' '}
        · <a href="/-/people">{countInWords(count, 'person', 'people')}</a>
      </p>
      {nothing && (
        <EmptyState
          says={isByTeam(by) ? 'No page defines a team yet.' : 'No page gives a title to anybody yet.'}
        />
      )}
      {isByTeam(by) ? (
        <>
          <Units units={by.trees} {...about} />
          <InNone {...by} {...about} />
        </>
      ) : (
        <Posts posts={by} today={today} open={about.open} />
      )}
    </Sheet>
  )
}

interface About {
  readonly beside: OrganisationProps['beside']
  readonly today: Temporal.PlainDate
  /** People are named, not only counted. */
  readonly names: boolean
  readonly open: boolean
}

const Units = ({ units, ...about }: About & { readonly units: readonly Branch<Unit>[] }) =>
  units.length === 0 ? null : (
    <ul class="org">
      {units.map(({ one, parts }) => (
        <li key={one.name}>
          <p class="org-title">
            <a href={teamHref(one.name)} dir="auto">
              {one.title}
            </a>
          </p>
          <p class="org-about">
            {one.lead ? (
              <WhoIs person={one.lead} beside={about.beside} />
            ) : (
              <Vacant says="Nobody leads it now" citation={one.citation} today={about.today} />
            )}
          </p>
          <Inside unit={one} parts={parts} {...about} />
        </li>
      ))}
    </ul>
  )

/** What is in a team, which can be closed. */
function Inside({
  unit,
  parts,
  ...about
}: About & { readonly unit: Unit; readonly parts: readonly Branch<Unit>[] }) {
  const { members, vacant, count } = unit
  if (members.length + vacant.length + parts.length === 0) return null
  const teams = parts.length > 0 ? `, ${countInWords(parts.length, 'team')} in it` : ''
  return (
    <details open={about.open}>
      <summary>
        {countInWords(count, 'person', 'people')}
        {teams}
        <span class="unseen"> of {unit.title}</span>
      </summary>
      {about.names && <People members={members} vacant={vacant} today={about.today} />}
      <Units units={parts} {...about} />
    </details>
  )
}

interface PeopleProps {
  readonly members: readonly Member[]
  readonly vacant: readonly VacantTitle[]
  readonly today: Temporal.PlainDate
}

const People = ({ members, vacant, today }: PeopleProps) =>
  members.length + vacant.length === 0 ? null : (
    <ul class="org-people">
      {members.map(({ person, alsoIn }) => (
        <li key={person.id}>
          <WhoIs person={person} />
          {alsoIn.length > 0 && <span class="org-mark"> also in {alsoIn.join(', ')}</span>}
        </li>
      ))}
      {vacant.map(({ title, citation, deputy }) => (
        <li key={title} class="vacant">
          <a href={roleHref(title)}>{title}</a> is vacant (<Cite citation={citation} today={today} />, line{' '}
          {citation.lines[0]})
          <StandsIn deputy={deputy} />
        </li>
      ))}
    </ul>
  )

interface WhoIsProps {
  readonly person: Person
  /** With their face. */
  readonly beside?: OrganisationProps['beside']
}

const WhoIs = ({ person: { handle, name, title }, beside }: WhoIsProps) => (
  <>
    {beside && (
      <>
        <Face name={name} handle={handle} picture={beside(handle).picture} />{' '}
      </>
    )}
    <a href={personHref(handle)} dir="auto">
      {name}
    </a>
    {title !== undefined && <span class="org-soft"> {title}</span>}
  </>
)

const InNone = ({ inNone, vacant, names, today }: OrganisationByTeam & About) =>
  inNone.length + vacant.length === 0 ? null : (
    <section aria-labelledby="none">
      <h2 id="none">In no team</h2>
      {names ? (
        <People members={inNone.map((person) => ({ person, alsoIn: [] }))} vacant={vacant} today={today} />
      ) : (
        <p>{countInWords(inNone.length, 'person', 'people')}</p>
      )}
    </section>
  )
