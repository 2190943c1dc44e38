import { EmptyState, Row, Rows, Sheet } from '#design'
import { teamTitle, type TeamOfPeople } from '../teams-of-people.ts'

/** What the directory is drawn from. */
export interface PeopleProps {
  readonly teams: readonly TeamOfPeople[]
  /** Titles of the regions by name. */
  readonly regions: ReadonlyMap<string, string>
  /** True for those who look after what is kept elsewhere. */
  readonly takesIn: boolean
}

/** Everybody who works here, by team. */
export const PeoplePage = ({ teams, regions, takesIn }: PeopleProps) => (
  <Sheet title="People" lede="Who works here, by team.">
    {takesIn && (
      <p>
        <a href="/-/facts">What another tool knows of them</a>
      </p>
    )}
    {teams.length === 0 && (
      <EmptyState says="Nobody is listed yet.">
        <p>Add people to data/people.yml in the handbook: handle, name, title, team and region of each.</p>
      </EmptyState>
    )}
    {teams.map((team, at) => (
      <section key={at} aria-labelledby={`team-${at}`}>
        <h2 id={`team-${at}`}>{teamTitle(team)}</h2>
        <Rows>
          {team.people.map((person) => (
            <Row
              key={person.handle}
              title={<a href={personHref(person.handle)}>{person.name}</a>}
              about={person.title}
              end={person.region && (regions.get(person.region) ?? person.region)}
            />
          ))}
        </Rows>
      </section>
    ))}
  </Sheet>
)

/** Address of somebody's page. */
const personHref = (handle: string): string => `/-/people/${encodeURIComponent(handle)}`
