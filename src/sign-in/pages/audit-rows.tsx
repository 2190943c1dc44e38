import { Moment, Row, Rows, Sentence, Tag } from '#design'
import type { AuditLine } from '../list-audit.ts'

/** Lines of who came in and who may, newest first. */
export const AuditRows = ({
  entries,
  today,
}: {
  readonly entries: readonly AuditLine[]
  readonly today: Temporal.PlainDate
}) => (
  <Rows>
    {entries.map(({ id, at, what, turnedAway, about }) => (
      <Row
        key={id}
        title={<Sentence says={what} />}
        about={
          <>
            <Moment at={at} today={today} />
            {about !== undefined && ` · account of ${about}`}
          </>
        }
        end={turnedAway ? <Tag>turned away</Tag> : undefined}
      />
    ))}
  </Rows>
)
