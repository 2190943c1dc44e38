import { countInWords, dayInWords, type Frame } from '#design'
import { changeHref } from '../changes/change.ts'
import { labelPage } from '../list-href.ts'
import { requestHref, type Request } from '../request.ts'
import { BoardCard } from './board-card.tsx'
import type { BoardChange, BoardProps, Column } from './board-props.ts'

/** A column with its requests and, below them, its changes. */
export function BoardColumn(props: BoardProps & { readonly frame: Frame; readonly column: Column }) {
  const { column, today } = props
  const id = `column-${column.label ?? 'none'}`.replaceAll(/[^\w-]+/g, '-')
  const { count, changeCount, changes } = column
  return (
    <section aria-labelledby={id} data-column={column.label ?? 'none'}>
      <h2 id={id} title={column.means}>
        {column.title}{' '}
        <small>
          {count + changeCount}
          <span class="unseen"> {contents(count, changeCount)}</span>
        </small>
      </h2>
      <ul>
        {column.requests.map((request) => (
          <BoardCard
            key={request.number}
            {...props}
            id={`card-${request.number}`}
            href={requestHref(request)}
            title={request.subject}
            about={aboutRequest(request, today)}
            late={request.late}
          />
        ))}
        {changes.map((change) => (
          <BoardCard
            key={change.commit}
            {...props}
            id={`card-${change.commit}`}
            href={changeHref(change)}
            title={change.title}
            about={aboutChange(change, today)}
          />
        ))}
      </ul>
      {changeCount > changes.length && (
        <p>
          and {countInWords(changeCount - changes.length, 'earlier change', 'earlier changes')}
          {column.label !== undefined && ' '}
          {column.label !== undefined && <a href={labelPage(column.label)}>with this label</a>}
        </p>
      )}
      {column.moreHref && (
        <p>
          <a href={column.moreHref}>Earlier ones</a>
        </p>
      )}
    </section>
  )
}

const contents = (requests: number, changes: number): string =>
  changes === 0
    ? requests === 1
      ? 'request'
      : 'requests'
    : `in all: ${countInWords(requests, 'request', 'requests')} and ${countInWords(changes, 'change', 'changes')}`

const aboutRequest = ({ number, assignees, dueOn }: Request, today: Temporal.PlainDate): string =>
  [
    String(number),
    ...(assignees.length > 0 ? [assignees.map(({ name }) => name).join(', ')] : []),
    ...(dueOn ? [`by ${dayInWords(dueOn, today)}`] : []),
  ].join(' · ')

function aboutChange(
  { author, on, pages: [first, ...more] }: BoardChange,
  today: Temporal.PlainDate,
): string {
  const by = `A change${author === '' ? '' : ` by ${author}`}, ${dayInWords(on, today)}`
  if (!first) return by
  return `${by}, in ${first.title}${more.length === 0 ? '' : ` and ${countInWords(more.length, 'page', 'pages')} more`}`
}
