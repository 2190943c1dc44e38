import { Banner, Cite, EmptyState, Moment, Sheet, type Crumb } from '#design'
import type { ComponentChild } from 'preact'
import { mostDecided, type Decided } from '#kernel'
import type { Vacancy } from '#people'
import type { Precedent } from '../precedents.ts'
import { outcomes, Precedents } from './precedents.tsx'

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
  readonly decisions: readonly Precedent[]
  readonly decided: Decided
  /** False where these are earlier ones. */
  readonly first: boolean
  readonly olderHref?: string
  readonly today: Temporal.PlainDate
}

/** `Decided 12 times: 9 fitted, 2 noted, 1 not yet.` */
function inNumbers({ times, outcomes: by }: Decided): string {
  const parts = Object.entries(outcomes).flatMap(([outcome, { word }]) => {
    const count = by[outcome as keyof typeof outcomes] ?? 0
    return count === 0 ? [] : `${count} ${word}`
  })
  const many = times >= mostDecided ? `${mostDecided} times and more, the newest of them` : `${times} times`
  return `Decided ${times === 1 ? 'once' : many}: ${parts.join(', ')}`
}

/** What was decided by a rule: each with the sentence as it stood then. */
export const RulePage = ({
  kind,
  name,
  rule,
  beside,
  crumbs,
  decisions,
  decided,
  first,
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
    {decisions.length === 0 ? (
      <EmptyState says="Nothing was decided by it yet." />
    ) : (
      <section aria-labelledby="before">
        <h2 id="before">How this sentence decided before</h2>
        {first && decided.lastAt && (
          <p>
            {inNumbers(decided)}. The last time was <Moment at={decided.lastAt} today={today} />.
          </p>
        )}
        <Precedents decisions={decisions} today={today} />
      </section>
    )}
    {olderHref && (
      <p>
        <a href={olderHref}>Earlier ones</a>
      </p>
    )}
  </Sheet>
)
