import { Button, Moment, Row, Tag } from '#design'
import type { Attempt, Delivery } from '../delivery-store.ts'

interface DeliveryRowProps {
  readonly delivery: Delivery
  readonly webhookId: string
  /** Whether anything is sent there now; else nothing can be sent again. */
  readonly isTold: boolean
  readonly hasEnded: boolean
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** One message: whether it arrived, each try, and sending it again. */
export const DeliveryRow = (props: DeliveryRowProps) => (
  <Row
    title={
      <>
        {props.delivery.kind} <DeliveryState {...props} />
      </>
    }
    about={<About {...props} />}
    end={
      props.isTold && (
        <form method="post" action={`/-/webhooks/${props.webhookId}/deliveries/${props.delivery.id}/replay`}>
          <Button>Send again</Button>
        </form>
      )
    }
  >
    {props.delivery.attempts.length > 0 && (
      <Attempts attempts={props.delivery.attempts} today={props.today} />
    )}
    {props.delivery.body !== '' && (
      <details>
        <summary>What is in it</summary>
        <div class="source">
          <pre>{JSON.stringify(JSON.parse(props.delivery.body), null, 2)}</pre>
        </div>
      </details>
    )}
  </Row>
)

function DeliveryState({ delivery, hasEnded }: DeliveryRowProps) {
  if (delivery.state === 'arrived') return <Tag state="act">arrived</Tag>
  if (delivery.state === 'given up' || hasEnded) return <Tag>given up</Tag>
  return <Tag state="wait">waiting</Tag>
}

function About({ delivery, isTold, now, today }: DeliveryRowProps) {
  const { nextTryAt } = delivery
  const later = nextTryAt && Temporal.Instant.compare(nextTryAt, now) > 0
  return (
    <>
      of <Moment at={delivery.at} today={today} />
      {nextTryAt && isTold && (
        <>
          {' · next try '}
          {later ? <Moment at={nextTryAt} today={today} /> : 'in a moment'}
        </>
      )}
    </>
  )
}

const Attempts = ({
  attempts,
  today,
}: {
  readonly attempts: readonly Attempt[]
  readonly today: Temporal.PlainDate
}) => (
  <details>
    <summary>{attempts.length === 1 ? 'One try' : `The last ${attempts.length} tries`}</summary>
    <ul>
      {attempts.map((attempt) => (
        <li key={`${attempt.at.epochMilliseconds}`}>
          <Moment at={attempt.at} today={today} />, {attempt.ms} ms:{' '}
          {attempt.fault ?? `It answered ${attempt.status}.`}
        </li>
      ))}
    </ul>
  </details>
)
