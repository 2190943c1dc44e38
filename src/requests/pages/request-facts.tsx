import { dayInWords, listInWords, Moment, personHref, Tag } from '#design'
import type { Excusable } from '../excuse.ts'
import { labelHref } from '../list-href.ts'
import { requestHref } from '../request.ts'
import type { RequestProps } from './request-props.ts'
import { outcomes } from './standing.tsx'

const Several = ({ numbers }: { readonly numbers: readonly number[] }) => (
  <>
    {numbers.map((number, at) => (
      <>
        {at > 0 && ', '}
        <a key={number} href={requestHref({ number })}>
          {number}
        </a>
      </>
    ))}
  </>
)

const lacking = { answers: 'what it does not answer', day: 'its day', labels: 'its labels' }

const reasonFor = (given: readonly Excusable[]): string =>
  given.length === 0 ? 'as a reason' : `as a reason for ${listInWords(given.map((one) => lacking[one]))}`

/** What is known of a request, in a table of few words. */
export function RequestFacts(props: RequestProps) {
  const { request, typeTitle, typeHref, excuses, followUps, today } = props
  const { ended } = request
  return (
    <dl class="facts">
      {typeTitle && <dt>Kind</dt>}
      {typeTitle && <dd>{typeHref ? <a href={typeHref}>{typeTitle}</a> : typeTitle}</dd>}
      <dt>Seen to by</dt>
      <dd>
        {request.assignees.length === 0 && 'nobody yet'}
        {request.assignees.map((person, at) => (
          <>
            {at > 0 && ', '}
            <a key={person.id} href={personHref(person.handle)}>
              {person.name}
            </a>
          </>
        ))}
      </dd>
      {request.dueOn && <dt>Wanted by</dt>}
      {request.dueOn && <dd>{dayInWords(request.dueOn, today)}</dd>}
      {request.labels.length > 0 && <dt>Labels</dt>}
      {request.labels.length > 0 && (
        <dd>
          {request.labels.map((label) => (
            <>
              <a key={label} href={labelHref(label)}>
                <Tag>{label}</Tag>
              </a>{' '}
            </>
          ))}
        </dd>
      )}
      {request.splitFrom !== undefined && <dt>Follows up</dt>}
      {request.splitFrom !== undefined && (
        <dd>
          <Several numbers={[request.splitFrom]} />
        </dd>
      )}
      {followUps.length > 0 && <dt>Followed up by</dt>}
      {followUps.length > 0 && (
        <dd>
          <Several numbers={followUps.map(({ number }) => number)} />
        </dd>
      )}
      {(request.blockedBy.length > 0 || request.waitsForHidden) && <dt>Waits for</dt>}
      {(request.blockedBy.length > 0 || request.waitsForHidden) && (
        <dd>
          <Several numbers={request.blockedBy} />
          {request.waitsForHidden && request.blockedBy.length > 0 && ', and '}
          {request.waitsForHidden && 'something that you may not see'}
        </dd>
      )}
      {excuses.length > 0 && <dt>All the same</dt>}
      {excuses.length > 0 && (
        <dd>
          {excuses.map(({ why, by, givenFor }) => (
            <p key={why}>
              {why} <span class="field-hint">{`${by}, ${reasonFor(givenFor)}`}</span>
            </p>
          ))}
        </dd>
      )}
      {ended && <dt>Ended</dt>}
      {ended && (
        <dd>
          {outcomes[ended.outcome]} on <Moment at={ended.at} today={today} /> by {ended.by}
          {ended.duplicateOf !== undefined && (
            <>
              {' '}
              as <Several numbers={[ended.duplicateOf]} />
            </>
          )}
          {ended.why && `: ${ended.why}`}
        </dd>
      )}
    </dl>
  )
}
