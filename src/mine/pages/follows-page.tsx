import { Banner, dayInWords, EmptyState, Row, Rows, Sheet, type Attempt, type Frame } from '#design'
import { dayAt } from '#kernel'
import { FollowButton } from './follow-button.tsx'

/** What the list of what somebody follows is drawn from. */
export interface FollowsProps {
  readonly follows: readonly {
    readonly page?: string
    readonly kind?: string
    readonly name?: string
    readonly title: string
    readonly href: string
    readonly since: Temporal.Instant
  }[]
  readonly zone: string
  readonly attempt?: Attempt
}

/** The pages and rules that somebody follows. */
export const FollowsPage = ({ follows, zone, attempt }: FollowsProps, frame: Frame) => (
  <Sheet title="What you follow" lede="What changes in these pages and rules is told on your home page.">
    {attempt && <Banner>{attempt.refusal.message}</Banner>}
    {follows.length === 0 ? (
      <EmptyState says="You follow nothing yet.">
        <p>
          Open any page of <a href="/">the handbook</a> and press “Follow” below its title.
        </p>
      </EmptyState>
    ) : (
      <Rows>
        {follows.map(({ title, href, since, page, kind, name }) => (
          <Row
            key={href}
            title={<a href={href}>{title}</a>}
            about={`${page === undefined ? `a rule (${kind})` : 'a page'}, since ${dayInWords(dayAt(since, zone), frame.today)}`}
            end={
              <FollowButton
                follows
                of={title}
                named={
                  page === undefined
                    ? { ...(kind !== undefined && { kind }), ...(name !== undefined && { name }) }
                    : { page }
                }
              />
            }
          />
        ))}
      </Rows>
    )}
  </Sheet>
)
