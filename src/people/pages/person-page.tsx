import { ButtonLink, Cite, dateInWords, Row, Rows, Sheet, type Frame } from '#design'
import type { Person } from '#kernel'
import type { Holding } from '../holdings.ts'
import type { LoadedSection } from '../section.ts'
import { sectionsDrawn } from './sections.tsx'

/** What one person's page is drawn from. */
export interface PersonProps {
  readonly person: Person
  readonly team?: string
  readonly region?: string
  readonly holdings: readonly Holding[]
  readonly leftOn?: Temporal.PlainDate
  /** True on one's own page. */
  readonly own: boolean
  readonly today: Temporal.PlainDate
  /** What other modules add. */
  readonly sections: readonly LoadedSection[]
}

/** Somebody, as a public team page would show them, and what the handbook gives them to hold. */
export function PersonPage(props: PersonProps, frame: Frame) {
  const { person, team, region, holdings, leftOn, own, today, sections } = props
  const beside = sectionsDrawn(sections, frame, true)
  const lede = leftOn ? `Left on ${dateInWords(leftOn, today)}.` : person.title
  return (
    <Sheet
      crumbs={[{ title: 'People', href: '/-/people' }]}
      title={person.name}
      lede={lede}
      margin={beside.length > 0 && beside}
    >
      <dl class="facts">
        <Fact term="Handle" value={person.handle} />
        {leftOn && <Fact term="Title, last" value={person.title} />}
        <Fact term={leftOn ? 'Team, last' : 'Team'} value={team} />
        <Fact term="Region" value={region} />
      </dl>
      {holdings.length > 0 && (
        <section aria-labelledby="holds">
          <h2 id="holds">{leftOn ? 'The handbook still names them' : 'What they hold'}</h2>
          <Rows>
            {holdings.map(({ says, citation }) => (
              <Row key={says} title={says} about={<Cite citation={citation} today={today} />} />
            ))}
          </Rows>
        </section>
      )}
      {sectionsDrawn(sections, frame, false)}
      {own && (
        <p>
          <ButtonLink href="/-/tokens">Your tokens</ButtonLink>
        </p>
      )}
    </Sheet>
  )
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string | undefined }) =>
  value === undefined ? null : (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
