import { EmptyState, Form, Moment, Sheet, type Frame } from '#design'
import type { OpenFound } from './open-found.ts'
import type { FollowingState } from '#repository'
import type { Reading } from '../first-look.ts'
import { FirstSteps } from './first-steps.tsx'
import { LikelyRules } from './likely-rules.tsx'
import { WhatThereIs } from './what-there-is.tsx'
import { WhereKept } from './where-kept.tsx'
import { WorstFindings } from './worst-findings.tsx'

export interface FirstLookProps {
  readonly today: Temporal.PlainDate
  /** Set while it is being read. */
  readonly reading?: Reading
  readonly found?: OpenFound
  readonly at?: Temporal.Instant
  readonly dismissed?: boolean
  /** Set where the handbook is kept elsewhere and followed. */
  readonly following?: FollowingState
}

/** The page for whoever has just opened a handbook here. */
export const FirstLookPage = (
  { reading, found, at, dismissed, following, today }: FirstLookProps,
  frame: Frame,
) => (
  <Sheet
    title="What was found in the handbook"
    lede={
      found
        ? `${found.pages.toLocaleString('en')} pages were read whole. Here is what they are made of, which sentences may be rules, what is broken, and what to do first.`
        : 'The handbook is read page by page. You can read it meanwhile: a page that you open goes before all others.'
    }
  >
    {reading && (
      <p role="status">
        <progress value={reading.done} max={Math.max(1, reading.of)} /> {reading.done.toLocaleString('en')} of{' '}
        {reading.of.toLocaleString('en')} pages are read.
      </p>
    )}
    {following && <WhereKept following={following} today={today} />}
    {found ? (
      <>
        <FirstSteps {...found} />
        <WhatThereIs {...found} />
        <LikelyRules {...found} />
        <WorstFindings {...found} />
        {at && (
          <p>
            Read <Moment at={at} today={today} /> in {found.seconds.toFixed(1)} seconds.
          </p>
        )}
        {!dismissed && (
          <Form
            action="/-/first-look/dismissal"
            once={frame.once}
            submit="Put this off the home page"
            second
          />
        )}
      </>
    ) : (
      !reading && (
        <EmptyState says="Nothing is looked for here: this is the sample, or nothing was opened yet." />
      )
    )}
  </Sheet>
)
