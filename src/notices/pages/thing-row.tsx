import { Button, Moment, onceName, Row, Sentence, Tag } from '#design'
import type { ListedNotice } from './listed-notice.ts'

interface ThingRowProps {
  /** All of one thing, newest first. */
  readonly notices: readonly ListedNotice[]
  readonly today: Temporal.PlainDate
  readonly once: string
}

/** So many events of one thing stand open. */
const most = 3

/** One thing: what happened with it, why one is told, and what can be done about that. */
export function ThingRow({ notices, today, once }: ThingRowProps) {
  const [last] = notices
  if (!last) return null
  const unread = notices.some(({ read }) => !read)
  const because = [...new Set(notices.map((one) => one.because))].join(' ')
  return (
    <Row
      title={
        <>
          <a href={last.href} dir="auto" data-open={last.href}>
            {last.title}
          </a>{' '}
          {unread && <Tag state="act">new</Tag>} {last.muted && <Tag>muted</Tag>}
        </>
      }
      about={because}
      end={<ThingActs last={last} unread={unread} once={once} />}
    >
      <ul>
        {notices.slice(0, most).map((one) => (
          <Event key={one.id} notice={one} today={today} />
        ))}
      </ul>
      {notices.length > most && (
        <details>
          <summary>{notices.length - most} earlier</summary>
          <ul>
            {notices.slice(most).map((one) => (
              <Event key={one.id} notice={one} today={today} />
            ))}
          </ul>
        </details>
      )}
    </Row>
  )
}

const Event = ({ notice, today }: { readonly notice: ListedNotice; readonly today: Temporal.PlainDate }) => (
  <li>
    <Sentence says={notice.says} /> <Moment at={notice.at} today={today} />
    {notice.body !== undefined && (
      <blockquote class="found-quote" dir="auto">
        {notice.body.length > 280 ? `${notice.body.slice(0, 280)}…` : notice.body}
      </blockquote>
    )}
  </li>
)

function ThingActs({
  last: { thing, muted },
  unread,
  once,
}: {
  readonly last: ListedNotice
  readonly unread: boolean
  readonly once: string
}) {
  const act = (action: string, says: string, key: string, more: Readonly<Record<string, string>> = {}) => (
    <form method="post" action={action} data-act={key}>
      <input type="hidden" name={onceName} value={`${once}.${key}.${thing.id}`} />
      {Object.entries({ ...thing, ...more }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{says}</Button>
    </form>
  )
  return (
    <div class="acts">
      {act('/-/notices/read', 'Open', 'o', { open: 'true' })}
      {unread ? act('/-/notices/read', 'Read', 'e') : act('/-/notices/unread', 'Unread', 'e')}
      {muted ? act('/-/notices/mutes/end', 'Unmute', 'x') : act('/-/notices/mutes', 'Mute', 'x')}
    </div>
  )
}
