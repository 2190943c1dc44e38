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
    {entries.map(({ id, at, what, turnedAway, why, by, account, accountName }) => (
      <Row
        key={id}
        title={<Sentence says={what} />}
        about={
          <>
            <Moment at={at} today={today} />
            {by !== undefined && (
              <>
                {' '}
                · by <Handle of={by} />
              </>
            )}
            {account !== undefined && account !== by && (
              <>
                {' '}
                · account of {accountName} (<Handle of={account} />)
              </>
            )}
            {why !== undefined && ` · ${why}`}
          </>
        }
        end={turnedAway ? <Tag>turned away</Tag> : undefined}
      />
    ))}
  </Rows>
)

const Handle = ({ of }: { readonly of: string }) => (
  <a href={`/-/people/${encodeURIComponent(of)}`}>
    <bdi>{of}</bdi>
  </a>
)
