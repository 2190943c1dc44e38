import { EmptyState, Moment, Row, Rows, Sheet, type Attempt, type Frame } from '#design'
import type { Announced } from '../kinds-input.ts'
import type { Lately } from '../lately-store.ts'
import type { Webhook } from '../store.ts'
import { LatelyInWords } from './lately.tsx'
import { NewChannel, type Audiences } from './new-channel.tsx'
import { NewWebhook } from './new-webhook.tsx'
import { addressInWords, kindsInWords, WebhookState } from './webhook-state.tsx'

/** What the list is drawn from. */
export interface WebhooksProps {
  readonly webhooks: readonly (Webhook & { readonly lately: Lately })[]
  /** Address of the next page of the list. */
  readonly next?: string
  readonly announced: Announced
  readonly audiences: Audiences
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** A try that did not go through, by the form it was sent with. */
const attemptFor = (operation: string, { attempt }: WebhooksProps): Attempt | undefined =>
  attempt?.operation === operation ? attempt : undefined

/** The programs that are told, and forms for another one. */
export const WebhooksPage = (props: WebhooksProps, frame: Frame) => (
  <Sheet
    title="Programs that are told"
    lede="A program elsewhere can be told, at an address of its own, the moment something is done here (webhooks); and a channel of people, in sentences."
  >
    <section aria-labelledby="there-are">
      <h2 id="there-are">What there are</h2>
      {props.webhooks.length === 0 ? (
        <EmptyState says="No program is told of anything yet. Have one told below." />
      ) : (
        <Rows>
          {props.webhooks.map((webhook) => (
            <Row
              key={webhook.id}
              title={<a href={`/-/webhooks/${webhook.id}`}>{addressInWords(webhook)}</a>}
              about={
                <>
                  {kindsInWords(webhook)} · added by {webhook.madeBy.name},{' '}
                  <Moment at={webhook.madeAt} today={props.today} /> ·{' '}
                  <LatelyInWords {...webhook} now={props.now} today={props.today} />
                </>
              }
              end={<WebhookState {...webhook} />}
            />
          ))}
        </Rows>
      )}
      {props.next && (
        <p>
          <a href={props.next} rel="next">
            Earlier ones
          </a>
        </p>
      )}
    </section>
    <NewWebhook announced={props.announced} attempt={attemptFor('webhooks.subscribe', props)} frame={frame} />
    <NewChannel
      audiences={props.audiences}
      attempt={attemptFor('webhooks.connect-channel', props)}
      frame={frame}
    />
  </Sheet>
)
