import { dayInWords, Tag } from '#design'
import type { Request } from '../request.ts'

/** How a request stands, in a word; nothing for one that simply is open. */
export function Standing({
  request,
  today,
}: {
  readonly request: Request
  readonly today: Temporal.PlainDate
}) {
  const { ended, snoozedUntil, blockedBy, waitsForHidden, acceptedAt, late, wanted } = request
  const waits = [...blockedBy, ...(waitsForHidden ? ['another'] : [])]
  const aside = snoozedUntil && Temporal.PlainDate.compare(snoozedUntil, today) > 0
  return (
    <>
      {ended && <Tag>{outcomes[ended.outcome]}</Tag>}
      {aside && <Tag>put aside until {dayInWords(snoozedUntil, today)}</Tag>}
      {!ended && waits.length > 0 && <Tag state="wait">waits for {waits.join(', ')}</Tag>}
      {wanted && <Tag state="wait">waits for {request.openedBy.name}</Tag>}
      {!ended && acceptedAt && <Tag state="act">in hand</Tag>}
      {late && <Tag state="wait">late</Tag>}
      {request.confidential && <Tag>confidential</Tag>}
    </>
  )
}

export const outcomes = { done: 'closed', declined: 'declined', duplicate: 'there twice' } as const
