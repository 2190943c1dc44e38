import { Banner, countInWords, EmptyState, Pages, Rows, Sheet } from '#design'
import { directoryHref, type DirectoryAsked } from '../directory-address.ts'
import { teamHref } from '../hrefs.ts'
import type { DirectoryProps } from '../directory-props.ts'
import { ActiveFilters, PeopleFilters } from './people-filters.tsx'
import { PersonRow } from './person-row.tsx'

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
