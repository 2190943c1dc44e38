import { Banner, Button, EmptyState, onceName, Rows, Sheet, type Attempt, type Frame } from '#design'
import { keyOfThing } from '../notice.ts'
import type { ListedNotice } from './listed-notice.ts'
import { ThingRow } from './thing-row.tsx'

/** What the list is drawn from. */
export interface NoticesProps {
  readonly notices: readonly ListedNotice[]
  /** Of all that there are, also further down. */
  readonly unread: number
  readonly onlyUnread: boolean
  /** Letters go into the sample’s outbox, and can be looked at there. */
  readonly outbox: boolean
  /** Address of what came before. */
  readonly next?: string
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** What one is told, thing by thing, the last first. */
export function NoticesPage(props: NoticesProps, frame: Frame) {
  const { notices, unread, onlyUnread, outbox, next, today, attempt } = props
  const things = [...Map.groupBy(notices, ({ thing }) => keyOfThing(thing)).values()]
  return (
    <Sheet
      title="Notices"
      lede="What you are told because it concerns you, each with its reason. Only you see this."
    >
      {attempt && <Banner>{attempt.refusal.message}</Banner>}
      <p class="acts">
        <a href={onlyUnread ? '/-/notices' : '/-/notices?unread=true'}>
          {onlyUnread ? 'Show all' : 'Only unread'}
        </a>{' '}
        <a href="/-/notices/settings">Choose what you are told</a>{' '}
        {outbox && <a href="/-/outbox">Letters that would have come</a>}
      </p>
      {things.length === 0 ? (
        <EmptyState says={emptyWords(onlyUnread, next !== undefined)} />
      ) : (
        <keyed-rows>
          <Rows>
            {things.map((some) => (
              <ThingRow key={some[0]?.id} notices={some} today={today} once={frame.once} />
            ))}
          </Rows>
        </keyed-rows>
      )}
      {unread > 0 && notices[0] && <ReadAll upTo={notices[0].id} once={frame.once} />}
      {next && (
        <p>
          <a href={next} rel="next">
            Earlier ones
          </a>
        </p>
      )}
      {things.length > 0 && <Keys />}
    </Sheet>
  )
}

function emptyWords(onlyUnread: boolean, more: boolean): string {
  if (more) return 'Nothing here is for you to see any more. Go on below.'
  return onlyUnread
    ? 'You have read everything.'
    : 'Nothing yet. You are told when something waits for you, is assigned to you, mentions you, or changes in what you follow.'
}

const ReadAll = ({ upTo, once }: { readonly upTo: string; readonly once: string }) => (
  <form method="post" action="/-/notices/read">
    <input type="hidden" name={onceName} value={`${once}.all`} />
    <input type="hidden" name="upTo" value={upTo} />
    <p class="acts">
      <Button>Mark all as read</Button>
    </p>
  </form>
)

const Keys = () => (
  <p class="field-hint">
    <kbd>j</kbd> and <kbd>k</kbd> go down and up, <kbd>o</kbd> opens, <kbd>e</kbd> marks as read or unread,{' '}
    <kbd>x</kbd> mutes.
  </p>
)
