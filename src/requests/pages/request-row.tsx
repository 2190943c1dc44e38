import { dayInWords, Row } from '#design'
import { requestHref, type Request } from '../request.ts'
import { labelHref } from '../list-href.ts'
import { Standing } from './standing.tsx'

/** A request in a list, with what its project is called now. */
export interface ListedRequest extends Request {
  readonly projectTitle: string
}

export const RequestRow = ({
  request,
  today,
}: {
  readonly request: ListedRequest
  readonly today: Temporal.PlainDate
}) => (
  <Row
    title={
      <>
        <a href={requestHref(request)} dir="auto">
          {request.subject}
        </a>{' '}
        <Standing request={request} today={today} />
      </>
    }
    about={aboutOf(request)}
    end={
      request.dueOn && <time dateTime={request.dueOn.toString()}>by {dayInWords(request.dueOn, today)}</time>
    }
  >
    {request.labels.length > 0 && (
      <p>
        {request.labels.map((label, at) => (
          <>
            {at > 0 && ' '}
            <a key={label} class="tag" href={labelHref(label)}>
              {label}
            </a>
          </>
        ))}
      </p>
    )}
  </Row>
)

const aboutOf = ({ number, projectTitle, openedBy, assignees }: ListedRequest): string =>
  [
    `${number}, ${projectTitle}`,
    `from ${openedBy.name}`,
    assignees.length === 0 ? 'nobody sees to it yet' : `for ${assignees.map(({ name }) => name).join(', ')}`,
  ].join(' · ')
