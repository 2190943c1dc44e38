import { Banner, Sheet, Row, Rows, type Frame } from '#design'
import type { Progress } from '../progress-store.ts'
import { Checklist, progressInWords, standsBeside, type ChecklistProps } from './checklist.tsx'

/** What one's own page is drawn from. */
export interface OnboardingProps {
  /** Absent for who has none. */
  readonly own?: ChecklistProps
  readonly others: readonly Progress[]
  readonly today: Temporal.PlainDate
}

/** One's own first weeks, and how far those are who are new with oneself. */
export const OnboardingPage = ({ own, others, today }: OnboardingProps, frame: Frame) => (
  <Sheet
    title="Onboarding"
    lede={
      own
        ? 'Your first weeks: what to do, whom to meet, what to read. You, who manages you and administrators see it, nobody else.'
        : 'Checklists of those who are new. Each is private to the newcomer, who manages them and administrators.'
    }
  >
    {own && <Checklist {...own} frame={frame} />}
    {others.length > 0 && (
      <section aria-labelledby="others">
        <h2 id="others">Who is new</h2>
        <Rows>
          {others.map((one) => (
            <Row
              key={one.handle}
              title={<a href={checklistHref(one.handle)}>{one.name}</a>}
              about={progressInWords(one, today)}
            />
          ))}
        </Rows>
      </section>
    )}
    {!own && others.length === 0 && (
      <p>
        Nobody whose checklist you see is new. Somebody new finds theirs here as soon as their first day is
        known.
      </p>
    )}
  </Sheet>
)

/** Address of somebody's checklist. */
export const checklistHref = (handle: string): string => `/-/people/${encodeURIComponent(handle)}/onboarding`

/** Somebody's checklist as who manages them sees it. */
export const NewcomerPage = (props: ChecklistProps & { readonly name: string }, frame: Frame) => (
  <Sheet
    crumbs={[
      { href: '/-/people', title: 'People' },
      { href: `/-/people/${encodeURIComponent(props.handle)}`, title: props.name },
    ]}
    title={`The first weeks of ${props.name}`}
    lede="The newcomer, who manages them and administrators see this, nobody else."
  >
    {props.attempt && !standsBeside(props) && <Banner>{props.attempt.refusal.message}</Banner>}
    <Checklist {...props} frame={frame} />
  </Sheet>
)
