import {
  Button,
  countInWords,
  EmptyState,
  Field,
  Moment,
  Row,
  rulePage,
  Rows,
  sentenceHref,
  Sheet,
  Tag,
  type Choice,
} from '#design'
import type { Citation, FieldFault } from '#kernel'
import type { RulesAsked } from '../rules-asked.ts'

/** What the index of rules is drawn from. */
export interface RulesProps {
  readonly asked: RulesAsked
  readonly faults: readonly FieldFault[]
  /** How many are asked for, and how many there are. */
  readonly count: number
  readonly all: number
  readonly rules: readonly {
    readonly kind: string
    readonly name: string
    readonly title: string
    readonly said: string
    readonly citation: Citation
    readonly owner?: string | undefined
    readonly lastUsedAt?: Temporal.Instant | undefined
    readonly heldOverFrom?: string | undefined
  }[]
  readonly kinds: readonly Choice[]
  readonly teams: readonly Choice[]
  readonly pages: readonly Choice[]
  readonly today: Temporal.PlainDate
  /** Who is told neither what was decided nor when. */
  readonly isStranger: boolean
  readonly next?: string
}

/** All rules in force, as they say themselves. */
export const RulesPage = (props: RulesProps) => (
  <Sheet
    title="Rules in force"
    lede="Each as the program says it back, with the page on which it is written."
  >
    {props.all > 0 && <Filters {...props} />}
    <p class="counted" role="status">
      {props.count === props.all
        ? countInWords(props.all, 'rule')
        : `${countInWords(props.count, 'rule')} of ${props.all}`}
      {Object.values(props.asked).some(Boolean) && (
        <>
          {' · '}
          <a href="/-/rules">Show all</a>
        </>
      )}
    </p>
    {props.rules.length === 0 ? (
      <EmptyState
        says={
          props.all === 0
            ? 'No page says a rule yet that Firsthand runs.'
            : 'No rule is all of that. Take out a word or a choice.'
        }
      />
    ) : (
      <Rows>
        {props.rules.map((rule) => (
          <Rule key={`${rule.kind} ${rule.name}`} {...rule} today={props.today} links={!props.isStranger} />
        ))}
      </Rows>
    )}
    {props.next && (
      <p>
        <a href={props.next} rel="next">
          Go on
        </a>
      </p>
    )}
  </Sheet>
)

const Rule = (rule: RulesProps['rules'][number] & { readonly today: Temporal.PlainDate; links: boolean }) => (
  <Row
    title={
      <>
        <a href={sentenceHref(rule.citation)}>{rule.title}</a> <Tag>{rule.kind}</Tag>{' '}
        {rule.heldOverFrom !== undefined && <Tag state="wait">held over: its page is broken</Tag>}
      </>
    }
    about={
      <>
        {rule.citation.title}
        {rule.owner !== undefined && ` · ${rule.owner} answers for it`}
      </>
    }
    end={
      rule.links && (
        <a href={rulePage(rule)}>
          {rule.lastUsedAt ? (
            <>
              decided last <Moment at={rule.lastUsedAt} today={rule.today} />
            </>
          ) : (
            'never decided yet'
          )}
          <span class="unseen"> by {rule.title}</span>
        </a>
      )
    }
  >
    <p dir="auto">{rule.said}</p>
  </Row>
)

function Filters({ asked, faults, kinds, teams, pages }: RulesProps) {
  const typed = (name: keyof RulesAsked) => {
    const [value, error] = [asked[name], faults.find(({ field }) => field === name)?.message]
    return { name, ...(value !== undefined && { value }), ...(error !== undefined && { error }) }
  }
  return (
    <form class="filters" action="/-/rules" role="search" aria-label="Rules">
      <Field {...typed('words')} label="Words of the rule or its sentence" autocomplete="off" />
      <Field {...typed('kind')} label="Kind" kind="choice" choices={kinds} empty="Any" />
      {teams.length > 0 && (
        <Field {...typed('team')} label="Team" kind="choice" choices={teams} empty="Any" />
      )}
      <Field {...typed('page')} label="Page" kind="choice" choices={pages} empty="Any" />
      <Button first>Show</Button>
    </form>
  )
}
