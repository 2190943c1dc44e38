import { ButtonLink, Cite, dateInWords, Row, Rows, Sheet } from '#design'
import type { Person } from '#kernel'
import type { Holding } from '../holdings.ts'

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
}

/** Somebody, as a public team page would show them, and what the handbook gives them to hold. */
export function PersonPage({ person, team, region, holdings, leftOn, own, today }: PersonProps) {
  const lede = leftOn ? `Left on ${dateInWords(leftOn, today)}.` : person.title
  return (
    <Sheet crumbs={[{ title: 'People', href: '/-/people' }]} title={person.name} lede={lede}>
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
