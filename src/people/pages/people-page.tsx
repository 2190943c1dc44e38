import { Banner, countInWords, EmptyState, Pages, Rows, Sheet, type Choice } from '#design'
import type { FieldFault } from '#kernel'
import { directoryHref, type DirectoryAsked } from '../directory-address.ts'
import type { GroupOfPeople } from '../groups-of-people.ts'
import { teamHref } from '../hrefs.ts'
import { ActiveFilters, PeopleFilters } from './people-filters.tsx'
import { PersonRow } from './person-row.tsx'

/** What the directory is drawn from. */
export interface DirectoryProps {
  readonly asked: DirectoryAsked
  /** What does not fit of what is asked. */
  readonly faults: readonly FieldFault[]
  readonly groups: readonly GroupOfPeople[]
  /** How many people fit. */
  readonly count: number
  readonly pages: number
  /** What the team and region that are asked for are called. */
  readonly team?: string
  readonly region?: string
  readonly teams: readonly Choice[]
  readonly regions: readonly Choice[]
  /** Empty where there are too many to choose from. */
  readonly titles: readonly Choice[]
  readonly mayAskWhoLeft: boolean
  /** True for those who look after what is kept elsewhere. */
  readonly takesIn: boolean
  readonly today: Temporal.PlainDate
  readonly zone: string
}

/** Everybody who works here, or those whom the filters leave. */
export function PeoplePage(props: DirectoryProps) {
  const { asked, groups, count, pages, today, zone } = props
  return (
    <Sheet title="People" lede={asked.left ? 'Who left, and when.' : 'Who works here.'}>
      <PeopleFilters {...props} />
      <ActiveFilters {...props} />
      <p class="counted" role="status">
        {countInWords(count, 'person', 'people')}
        {count > 0 && <ByTeamOrName asked={asked} />}
        {' · '}
        <a href="/-/organisation">Organisation chart</a> · <a href="/-/teams">Teams</a> ·{' '}
        <a href="/-/roles">Titles</a>
        {props.takesIn && (
          <>
            {' · '}
            <a href="/-/facts">What another tool knows of them</a>
          </>
        )}
      </p>
      {count === 0 && <Nobody {...props} />}
      {groups.map(({ title, team, count: there, people }, at) => (
        <section
          key={at}
          aria-label={title === undefined ? 'By name' : undefined}
          aria-labelledby={title && `group-${at}`}
        >
          {title !== undefined && (
            <h2 id={`group-${at}`}>
              {team === undefined ? title : <a href={teamHref(team)}>{title}</a>} <small>{there}</small>
            </h2>
          )}
          <Rows>
            {people.map((one) => (
              <PersonRow key={one.person.id} {...one} also={title !== undefined} today={today} zone={zone} />
            ))}
          </Rows>
        </section>
      ))}
      <Pages
        page={Math.min(asked.page, pages)}
        pages={pages}
        href={(page) => directoryHref(asked, { page })}
      />
    </Sheet>
  )
}

const ByTeamOrName = ({ asked }: { readonly asked: DirectoryAsked }) => (
  <>
    {' · '}
    {asked.by === 'name' ? (
      <>
        by name · <a href={directoryHref(asked, { by: undefined })}>by team</a>
      </>
    ) : (
      <>
        by team · <a href={directoryHref(asked, { by: 'name' })}>by name</a>
      </>
    )}
  </>
)

/** Nobody fits: what to do depends on whether anything was asked. */
function Nobody({ asked, faults }: DirectoryProps) {
  if (faults.length > 0) return <Banner>{faults.map(({ message }) => message).join(' ')}</Banner>
  const { words, team, region, title, left } = asked
  if (words ?? team ?? region ?? title)
    return (
      <EmptyState
        says={
          words === undefined
            ? 'Nobody fits all of this.'
            : `Nobody here is found by “${words}” and the rest.`
        }
      >
        <ul>
          <li>Take one of the filters out, or try fewer letters of a name.</li>
          <li>
            Or begin again with <a href="/-/people">everybody</a>.
          </li>
        </ul>
      </EmptyState>
    )
  if (left) return <EmptyState says="Nobody has left since this handbook lists its people." />
  return (
    <EmptyState says="Nobody is listed yet.">
      <p>Add people to data/people.yml in the handbook: handle, name, title, team and region of each.</p>
    </EmptyState>
  )
}
