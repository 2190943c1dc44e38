import type { ComponentChildren } from 'preact'
import { Cite, Row, Rows } from '#design'
import type { ReportingInNames } from '../reporting-in-names.ts'
import { PeopleLinks, StandsIn } from './holders.tsx'

interface ReportingLinesProps {
  readonly reporting: ReportingInNames
  /** True on one's own page. */
  readonly own: boolean
  readonly today: Temporal.PlainDate
}

type Line = ReportingInNames['above'][number]

/**
 * Whom somebody reports to and who reports to them. Where somebody else is kept as their manager than the pages name, both
 * stand there, each with where it is said.
 */
export function ReportingLines({ reporting: { manager, above, below }, own, today }: ReportingLinesProps) {
  const differs = manager && !above.some(({ people }) => people.some(({ id }) => id === manager.id))
  return (
    <>
      {(differs || above.length > 0) && (
        <Part id="above" heading={own ? 'Whom you report to' : 'Whom they report to'}>
          {differs && (
            <Row
              title={<PeopleLinks people={[manager]} />}
              about={`Day to day, as ${own ? 'your' : 'their'} details say`}
            />
          )}
          {above.map((line) => (
            <LineRow key={line.says} line={line} first={differs ? 'By the pages, ' : ''} today={today} />
          ))}
        </Part>
      )}
      {below.length > 0 && (
        <Part id="below" heading={own ? 'Who reports to you' : 'Who reports to them'}>
          {below.map((line) => (
            <LineRow key={line.says} line={line} first="" today={today} />
          ))}
        </Part>
      )}
    </>
  )
}

const Part = (props: {
  readonly id: string
  readonly heading: string
  readonly children: ComponentChildren
}) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id}>{props.heading}</h2>
    <Rows>{props.children}</Rows>
  </section>
)

interface LineProps {
  readonly line: Line
  /** Before the title. */
  readonly first: string
  readonly today: Temporal.PlainDate
}

const LineRow = ({ line: { says, people, deputy, isTitle, citation }, first, today }: LineProps) => (
  <Row
    title={
      people.length === 0 ? (
        <span class="vacant">
          {isTitle ? 'Nobody holds this title now' : 'Nobody leads it now'}
          <StandsIn deputy={deputy} />
        </span>
      ) : (
        <PeopleLinks people={people} />
      )
    }
    about={
      <>
        {first}
        {says} <Cite citation={citation} today={today} />
        {people.length === 0 && `, line ${citation.lines[0]}`}
      </>
    }
  />
)
