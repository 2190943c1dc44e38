import { Banner, EmptyState, Moment, Row, Rows, Sheet } from '#design'
import type { FailedMail } from '../store.ts'

/** What the list of letters that never arrived is drawn from. */
export interface MailProps {
  readonly failed: readonly FailedMail[]
  readonly waiting: number
  readonly lastFault?: string
  /** False where no mail server is named. */
  readonly ready: boolean
  readonly today: Temporal.PlainDate
}

export const MailPage = ({ failed, waiting, lastFault, ready, today }: MailProps) => (
  <Sheet title="Mail" lede="Letters that this handbook could not send. What they said is not kept.">
    {!ready && (
      <Banner>
        No mail is sent from here: no mail server is named. Set <code>smtp-url</code> and{' '}
        <code>mail-from</code>, and start again.
      </Banner>
    )}
    {ready && waiting > 0 && (
      <p>
        {waiting === 1 ? 'One letter waits' : `${waiting} letters wait`} to be sent. {lastFault}
      </p>
    )}
    {failed.length === 0 ? (
      <EmptyState says="Every letter so far was sent." />
    ) : (
      <Rows>
        {failed.map((one) => (
          <Row
            key={one.id}
            title={one.about}
            about={
              <>
                {one.fault} Written <Moment at={one.at} today={today} />, given up{' '}
                <Moment at={one.givenUpAt} today={today} />
                {one.tries > 1 && ` after ${one.tries} tries`}.
              </>
            }
          />
        ))}
      </Rows>
    )}
  </Sheet>
)
