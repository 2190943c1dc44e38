import { Moment, Row, Rows, Tag } from '#design'
import type { FollowingState } from '#repository'

/** Of a handbook that is kept elsewhere: where, and whether what is in force here is what stands there. */
export const WhereKept = ({
  following: { url, branch, fault, fault_at: faultAt, looked_at: lookedAt },
  today,
}: {
  readonly following: FollowingState
  readonly today: Temporal.PlainDate
}) => {
  const at = fault === null ? lookedAt : faultAt
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">Where it is kept</h2>
      <Rows>
        <Row
          title={<a href="/-/following">{url}</a>}
          about={
            <>
              {fault ?? `Branch ${branch}: what lands there is in force here`}
              {at ? (
                <>
                  . Last looked <Moment at={at} today={today} />.
                </>
              ) : (
                '. Not looked at yet.'
              )}
            </>
          }
          end={fault === null ? lookedAt && <Tag state="act">in step</Tag> : <Tag state="wait">fault</Tag>}
        />
      </Rows>
    </section>
  )
}
