import { Banner, EmptyState, Moment, Rows, Sheet, type Attempt, type Frame } from '#design'
import type { Delivery } from '../delivery-store.ts'
import type { Lately } from '../lately-store.ts'
import type { Webhook } from '../store.ts'
import { DeliveryRow } from './delivery-row.tsx'
import { LatelyInWords } from './lately.tsx'
import { WebhookActs } from './webhook-acts.tsx'
import { addressInWords, kindsInWords } from './webhook-state.tsx'

/** What one webhook's page is drawn from. */
export interface WebhookProps {
  readonly webhook: Webhook
  readonly lately: Lately
  readonly deliveries: readonly Delivery[]
  /** Address of the next page of deliveries. */
  readonly next?: string
  /** The secret just made: shown now and never again. */
  readonly secret?: string
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** One program that is told: of what, whether it is, what went there, and what can be done about it. */
export function WebhookPage(props: WebhookProps, frame: Frame) {
  const { webhook, lately, secret, attempt, now, today } = props
  return (
    <Sheet
      crumbs={[{ href: '/-/webhooks', title: 'Programs that are told' }]}
      title={addressInWords(webhook)}
      lede={`Told of ${kindsInWords(webhook)}.`}
    >
      {secret && <Secret secret={secret} />}
      {attempt && <Banner>{attempt.refusal.message}</Banner>}
      {webhook.stopped && <Stopped stopped={webhook.stopped} today={today} />}
      <dl class="facts">
        <dt>Address</dt>
        <dd>
          <code>{webhook.url}</code>
        </dd>
        <dt>Lately</dt>
        <dd>
          <LatelyInWords {...webhook} lately={lately} now={now} today={today} />
        </dd>
        <dt>Told of</dt>
        <dd>{outcomesInWords(webhook.outcomes)}</dd>
        <dt>Added</dt>
        <dd>
          <Moment at={webhook.madeAt} today={today} /> by {webhook.madeBy.name}
        </dd>
      </dl>
      <Messages {...props} />
      {webhook.stopped?.kind !== 'ended' && <WebhookActs webhook={webhook} frame={frame} />}
    </Sheet>
  )
}

function outcomesInWords(outcomes: readonly string[]): string {
  const [done, not] = [outcomes.includes('done'), outcomes.includes('refused')]
  if (done && not) return 'what was done, and what the handbook did not let happen'
  return done ? 'what was done' : 'what the handbook did not let happen'
}

const Secret = ({ secret }: { readonly secret: string }) => (
  <section class="banner done" role="status" aria-labelledby="secret">
    <h2 id="secret">Copy the secret now</h2>
    <p>
      <code>{secret}</code>
    </p>
    <p>
      It is shown this once. The program checks with it that a message comes from here: Standard Webhooks, for
      which most languages have a library.
    </p>
  </section>
)

const stops = {
  paused: 'Nothing is sent for now; what is done meanwhile waits.',
  gone: 'It answered 410: it wants no more. Nothing is sent, and nothing new waits for it.',
  failing: 'Nothing has arrived there for five days. Nothing is sent, and nothing new waits for it.',
  ended: 'Nothing is sent any more. It stays here so that one can look at what went there.',
} as const

interface StoppedProps {
  readonly stopped: NonNullable<Webhook['stopped']>
  readonly today: Temporal.PlainDate
}

const Stopped = ({ stopped: { kind, at, by }, today }: StoppedProps) => (
  <Banner>
    {stops[kind]} Since <Moment at={at} today={today} />, by {by}.
  </Banner>
)

const Messages = ({ webhook, deliveries, next, now, today }: WebhookProps) => (
  <section aria-labelledby="messages">
    <h2 id="messages">What went there</h2>
    {deliveries.length === 0 ? (
      <EmptyState says="Nothing yet. Send a test below to see whether it arrives." />
    ) : (
      <Rows>
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            webhookId={webhook.id}
            isTold={!webhook.stopped}
            hasEnded={webhook.stopped?.kind === 'ended'}
            now={now}
            today={today}
          />
        ))}
      </Rows>
    )}
    {next && (
      <p>
        <a href={next} rel="next">
          Earlier ones
        </a>
      </p>
    )}
  </section>
)
