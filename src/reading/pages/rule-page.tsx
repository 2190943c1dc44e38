import { Banner, Cite, EmptyState, Moment, Row, Rows, Sheet, Tag, type Crumb } from '#design'
import type { ComponentChild } from 'preact'
import type { PastRuling } from '#kernel'
import type { Vacancy } from '#people'
import type { ShownRecord } from '../shown-records.ts'

/** What a rule's page is drawn from. */
export interface RulePageProps {
  readonly kind: string
  readonly name: string
  /** The rule as it is said now; absent where it is no longer in force. */
  readonly rule?: {
    readonly title: string
    readonly said: string
    readonly ownerName?: string
    readonly pageHref: string
    /** Titles that it names and nobody holds. */
    readonly vacant: readonly Vacancy[]
  }
  /** What its reader can do with it: follow it. */
  readonly beside?: ComponentChild
  readonly crumbs: readonly Crumb[]
  /** Newest first. */
  readonly rulings: readonly PastRuling[]
  /** What they were about, by id. */
  readonly records: ReadonlyMap<string, ShownRecord>
  readonly olderHref?: string
  readonly today: Temporal.PlainDate
}

const outcomes = {
  fits: { word: 'fitted', look: { state: 'act' } },
  exempt: { word: 'excepted', look: {} },
  excepted: { word: 'let through', look: { state: 'wait' } },
  noted: { word: 'noted', look: { state: 'wait' } },
  outside: { word: 'outside the rule', look: { state: 'wait' } },
  waits: { word: 'waits', look: { state: 'wait' } },
  declined: { word: 'declined', look: { state: 'wait' } },
  refused: { word: 'not yet', look: { state: 'wait' } },
} as const

const acts = { done: '', refused: '', asked: ' (only asked)' }

/** What a decision was about, before what was decided. */
const About = ({ record }: { readonly record: ShownRecord | undefined }) =>
  record ? (
    <>
      <a href={record.href} dir="auto">
        {record.title}
      </a>
      :{' '}
    </>
  ) : null

/** What was decided by a rule: each with the sentence as it stood then. */
export const RulePage = ({
  kind,
  name,
  rule,
  beside,
  crumbs,
  rulings,
  records,
  olderHref,
  today,
}: RulePageProps) => (
  <Sheet
    crumbs={crumbs}
    title={`What was decided by “${rule?.title ?? name}”`}
    lede={rule ? rule.said : `No page defines this ${kind} any more; what was decided by it stays.`}
  >
    {rule && (
      <p>
        <a href={rule.pageHref}>Read the page</a>
        {rule.ownerName !== undefined && `, for which ${rule.ownerName} answers`}
      </p>
    )}
    {rule?.vacant.map(({ title, citation, standsIn }) => (
      <Banner key={title}>
        Nobody holds the title {title}
        {citation && (
          <>
            {' '}
            (<Cite citation={citation} today={today} />, line {citation.lines[0]})
          </>
        )}
        . Until somebody does, it goes to {standsIn ?? rule.ownerName ?? 'whoever answers for the page'}.
      </Banner>
    ))}
    {beside}
    {rulings.length === 0 ? (
      <EmptyState says="Nothing was decided by it yet." />
    ) : (
      <Rows>
        {rulings.map((ruling) => (
          <Row
            key={`${ruling.entryId} ${ruling.name}`}
            title={
              <>
                <About record={records.get(ruling.subject?.id ?? '')} />
                {ruling.reason} <Tag {...outcomes[ruling.outcome].look}>{outcomes[ruling.outcome].word}</Tag>
              </>
            }
            about={
              <>
                “{ruling.citation.quote}” <Cite citation={ruling.citation} today={today} />
              </>
            }
            end={
              <>
                <Moment at={ruling.at} today={today} />
                {acts[ruling.act]}
              </>
            }
          />
        ))}
      </Rows>
    )}
    {olderHref && (
      <p>
        <a href={olderHref}>Earlier ones</a>
      </p>
    )}
  </Sheet>
)
