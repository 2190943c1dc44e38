import { ButtonLink, EmptyState, Moment, Row, Rows, Sheet } from '#design'
import { approvalHref } from '../hrefs.ts'
import type { SeenApproval } from '../seen.ts'
import { StateTag } from './state-tag.tsx'

/** What the list is drawn from. */
export interface ApprovalsProps {
  readonly show: 'waits for me' | 'asked by me' | 'open' | 'all'
  readonly approvals: readonly SeenApproval[]
  readonly next?: string
  readonly today: Temporal.PlainDate
}

const lists = [
  ['waits for me', 'Waits for you'],
  ['asked by me', 'You asked for'],
  ['open', 'All that wait'],
  ['all', 'All'],
] as const

const nothing = {
  'waits for me':
    'Nothing waits for your approval. What somebody asks of you stands here and on your home page.',
  'asked by me': 'You have asked for no approval. A thing that needs one says so on its own page.',
  open: 'Nothing waits for an approval.',
  all: 'Nobody has asked for an approval yet.',
} as const

const hrefOf = (show: ApprovalsProps['show']): string =>
  show === 'waits for me' ? '/-/approvals' : `/-/approvals?show=${show.replaceAll(' ', '+')}`

/** Approvals that wait for who looks, that they asked for, or all they may see. */
export const ApprovalsPage = ({ show, approvals, next, today }: ApprovalsProps) => (
  <Sheet title="Approvals" lede="What needs a yes before it goes on, and whose.">
    <nav aria-label="Which approvals">
      <p class="acts">
        {lists.map(([value, title]) =>
          value === show ? (
            <strong key={value} aria-current="page">
              {title}
            </strong>
          ) : (
            <a key={value} href={hrefOf(value)}>
              {title}
            </a>
          ),
        )}
      </p>
    </nav>
    {approvals.length === 0 ? (
      <EmptyState says={nothing[show]} />
    ) : (
      <Rows>
        {approvals.map((one) => (
          <Row
            key={one.number}
            title={<a href={approvalHref(one)}>{one.for.title}</a>}
            about={
              <>
                {one.title}: asked for by {one.askedBy.name}, <Moment at={one.askedAt} today={today} />
              </>
            }
            end={<StateTag {...one} />}
          />
        ))}
      </Rows>
    )}
    {next !== undefined && (
      <p class="acts">
        <ButtonLink href={next}>Show older ones</ButtonLink>
      </p>
    )}
  </Sheet>
)
