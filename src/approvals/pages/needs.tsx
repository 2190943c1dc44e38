import { ButtonLink, Quote } from '#design'
import { approvalHref, askHref } from '../hrefs.ts'
import type { Need } from '../needs-of.ts'
import { StandingFacts } from './standing-facts.tsx'
import { StateTag } from './state-tag.tsx'

interface NeedsProps {
  readonly needs: readonly Need[]
  /** Number of the thing that needs them. */
  readonly number: number
  /** False where nothing can be asked for it any more. */
  readonly open: boolean
  readonly today: Temporal.PlainDate
}

/** The approvals that a thing needs, on its own page: how each stands, or the way to ask for it. */
export const Needs = ({ needs, number, open, today }: NeedsProps) =>
  needs.length === 0 ? null : (
    <section aria-labelledby="approvals">
      <h2 id="approvals">What it needs a yes for</h2>
      {needs.map(({ approval, title, citation, decidedUnder, stands }) => (
        <div class="decision" key={approval}>
          <p>
            {stands ? <a href={approvalHref(stands)}>{title}</a> : title} {stands && <StateTag {...stands} />}
          </p>
          <Quote citation={decidedUnder ?? citation} today={today} />
          {stands && <StandingFacts approval={stands} today={today} />}
          {stands?.mine.decide && (
            <p class="acts">
              <ButtonLink href={approvalHref(stands)}>Answer</ButtonLink>
            </p>
          )}
          {open && (!stands || stands.state === 'refused' || stands.state === 'stale') && (
            <p class="acts">
              <ButtonLink href={askHref(approval, number)}>
                {stands ? 'Ask for it again' : 'Ask for it'}
              </ButtonLink>
            </p>
          )}
        </div>
      ))}
    </section>
  )
