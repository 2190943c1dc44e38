import { dateInWords, Face, Row } from '#design'
import { dayAt } from '#kernel'
import type { PersonInDirectory } from '../groups-of-people.ts'
import { personHref } from '../hrefs.ts'

interface PersonRowProps extends PersonInDirectory {
  /** What stands before the further teams: they are in those too. */
  readonly also?: boolean
  readonly today: Temporal.PlainDate
  readonly zone: string
}

/** Somebody in a list: face, name, title, where, and who left with the day. */
export function PersonRow(props: PersonRowProps) {
  const { person, teams, region, picture, away, also = false, today, zone } = props
  const { handle, name, title, leftAt } = person
  const about = [
    ...(title === undefined ? [] : [title]),
    ...(teams.length === 0 ? [] : [also ? `also in ${teams.join(', ')}` : teams.join(', ')]),
    ...(away === undefined ? [] : [away]),
    ...(leftAt ? [`left on ${dateInWords(dayAt(leftAt, zone), today)}`] : []),
  ]
  return (
    <Row
      face={<Face name={name} handle={handle} picture={picture} />}
      title={
        <a href={personHref(handle)} dir="auto">
          {name}
        </a>
      }
      about={about.length > 0 && about.join(' · ')}
      end={region}
    />
  )
}
