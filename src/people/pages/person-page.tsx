import { ButtonLink, dateInWords, Face, Sheet, type Frame } from '#design'
import type { Person } from '#kernel'
import type { BesideName } from '../beside-name.ts'
import { personHref, roleHref } from '../hrefs.ts'
import type { Holdings } from '../holdings.ts'
import type { ReportingInNames } from '../reporting-in-names.ts'
import type { LoadedSection } from '../section.ts'
import { Fact } from './fact.tsx'
import { NamedRows } from './named-rows.tsx'
import { ReportingLines } from './reporting-lines.tsx'
import { sectionsDrawn } from './sections.tsx'

interface Place {
  readonly title: string
  /** Absent where no page defines it. */
  readonly href?: string
}

/** What one person's page is drawn from. */
export interface PersonProps extends BesideName {
  readonly person: Person
  readonly teams: readonly Place[]
  readonly region?: Place
  /** True where a page says what the title is for. */
  readonly titleDefined: boolean
  readonly holdings: Holdings
  readonly reporting: ReportingInNames
  readonly left: boolean
  /** Not told to strangers. */
  readonly leftOn?: Temporal.PlainDate
  /** True on one's own page. */
  readonly own: boolean
  readonly today: Temporal.PlainDate
  /** What other modules add. */
  readonly sections: readonly LoadedSection[]
}

/** Somebody, as a public team page would show them, and what the handbook gives them to hold. */
export function PersonPage(props: PersonProps, frame: Frame) {
  const { person, picture, away, holdings, left, own, today, sections } = props
  const beside = sectionsDrawn(sections, frame, true)
  const { named, byTitle, pages } = holdings
  return (
    <Sheet
      crumbs={[{ title: 'People', href: '/-/people' }]}
      title={person.name}
      lede={left ? leftInWords(props.leftOn, today) : [person.title, away].filter(Boolean).join(' · ')}
      margin={beside.length > 0 && beside}
    >
      <div class="person-head">
        <Face name={person.name} handle={person.handle} picture={picture} large />
        <Facts {...props} />
      </div>
      <NamedRows
        id="holds"
        heading={left ? 'The handbook still names them' : own ? 'What you hold' : 'What they hold'}
        all={named}
        today={today}
      />
      {left && named.length === 0 && <p>Nothing in the handbook names them any more.</p>}
      {!left && <ReportingLines {...props} />}
      <NamedRows
        id="by-title"
        heading={own ? 'What comes to you by a title' : 'What comes to them by a title'}
        all={byTitle}
        today={today}
      />
      <NamedRows
        id="pages"
        heading={own ? 'What you answer for' : 'What they answer for'}
        all={pages}
        today={today}
      />
      {sectionsDrawn(sections, frame, false)}
      {own && (
        <p>
          <ButtonLink href="/-/tokens">Your tokens</ButtonLink>
        </p>
      )}
    </Sheet>
  )
}

const linked = ({ title, href }: Place) => (href === undefined ? title : <a href={href}>{title}</a>)

function Facts({ person, teams, region, titleDefined, left }: PersonProps) {
  const [main, ...further] = teams
  const title = person.title
  return (
    <dl class="facts">
      <Fact term={left ? 'Title, last' : 'Title'}>
        {title !== undefined && (titleDefined ? <a href={roleHref(title)}>{title}</a> : title)}
      </Fact>
      <Fact term={left ? 'Team, last' : 'Team'}>{main && linked(main)}</Fact>
      <Fact term="Also in">
        {further.length > 0 && further.map((one, at) => [at > 0 && ', ', linked(one)])}
      </Fact>
      <Fact term="Region">{region && linked(region)}</Fact>
      <Fact term="Handle">{person.handle}</Fact>
      <Fact term="Card">
        {!left && <a href={`${personHref(person.handle)}/card.vcf`}>For an address book</a>}
      </Fact>
    </dl>
  )
}

const leftInWords = (on: Temporal.PlainDate | undefined, today: Temporal.PlainDate): string =>
  on ? `Left on ${dateInWords(on, today)}.` : 'Works here no more.'
