import { EmptyState, Moment, Row, Rows, Sheet } from '#design'

/** A letter that would have been sent. */
export interface ShownLetter {
  readonly id: string
  readonly at: Temporal.Instant
  readonly subject: string
  readonly text: string
  readonly headers: readonly string[]
}

/** What the outbox is drawn from. */
export interface OutboxProps {
  readonly letters: readonly ShownLetter[]
  /** Letters leave this house: then none stay here. */
  readonly sends: boolean
  readonly today: Temporal.PlainDate
}

/** Letters that the sample did not send, for whom they were meant. */
export const OutboxPage = ({ letters, sends, today }: OutboxProps) => (
  <Sheet
    title="Outbox"
    lede={
      sends
        ? 'Letters are sent from here, so none are kept.'
        : 'The sample sends no mail. These letters would have come to you.'
    }
  >
    {letters.length === 0 ? (
      <EmptyState
        says={
          sends
            ? 'Look into your mailbox instead.'
            : 'None yet. A letter comes some minutes after something happens that concerns you, and in your working hours.'
        }
      />
    ) : (
      <Rows>
        {letters.map((letter) => (
          <Row
            key={letter.id}
            title={<bdi>{letter.subject}</bdi>}
            about={
              <>
                Written <Moment at={letter.at} today={today} />
              </>
            }
          >
            <div class="source">
              <pre>{letter.text}</pre>
            </div>
            <details>
              <summary>What mail programs read</summary>
              <div class="source">
                <pre>{letter.headers.join('\n')}</pre>
              </div>
            </details>
          </Row>
        ))}
      </Rows>
    )}
  </Sheet>
)
