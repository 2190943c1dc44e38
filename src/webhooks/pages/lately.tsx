import { Moment, numberInWords } from '#design'
import type { Lately } from '../lately-store.ts'
import type { Webhook } from '../store.ts'

interface LatelyProps extends Pick<Webhook, 'stopped'> {
  readonly lately: Lately
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** How it went of late: what failed since something arrived, when it is tried again, and when something arrived. */
export function LatelyInWords({ lately, stopped, now, today }: LatelyProps) {
  const { failed, arrivedAt, nextTryAt } = lately
  const later = nextTryAt && Temporal.Instant.compare(nextTryAt, now) > 0
  return (
    <>
      {failed > 0 && `${failedInWords(failed)}; `}
      {failed > 0 && !stopped && nextTryAt && (
        <>
          next{' '}
          {later ? (
            <>
              at <Moment at={nextTryAt} today={today} />
            </>
          ) : (
            'in a moment'
          )}
          ;{' '}
        </>
      )}
      {arrivedAt ? (
        <>
          arrived last <Moment at={arrivedAt} today={today} />
        </>
      ) : failed > 0 ? (
        'nothing has arrived lately'
      ) : (
        'nothing was sent lately'
      )}
    </>
  )
}

function failedInWords(failed: number): string {
  if (failed === 1) return 'the last try failed'
  return `the last ${few[failed] ?? numberInWords(failed)} tries failed`
}
