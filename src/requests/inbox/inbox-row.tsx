import { backName, Button, dayInWords, Field, Moment, onceName, Row, Tag, type Frame } from '#design'
import type { ComponentChildren } from 'preact'
import { requestHref } from '../request.ts'
import { labelHref } from '../list-href.ts'
import type { ListedRequest } from '../pages/request-row.tsx'

interface InboxRowProps {
  readonly request: ListedRequest
  /** Whether who looks may say what becomes of it. */
  readonly triages: boolean
  readonly here: string
  /** Number of the one that comes after an act. */
  readonly after: number | undefined
  readonly today: Temporal.PlainDate
  readonly frame: Frame
}

/** One request that nobody has in hand, with what can become of it. */
export function InboxRow(props: InboxRowProps) {
  const { request, triages, today } = props
  const { number, subject, projectTitle, openedBy, openedAt, assignees, labels, dueOn, late } = request
  const begins = excerptOf(request.body)
  return (
    <Row
      title={
        <a id={`request-${number}`} href={requestHref(request)} dir="auto" data-open={requestHref(request)}>
          {subject}
        </a>
      }
      about={
        <>
          {number}, {projectTitle} · from {openedBy.name}, <Moment at={openedAt} today={today} />
          {assignees.length > 0 && ` · for ${assignees.map(({ name }) => name).join(', ')}`}
          {dueOn && ` · by ${dayInWords(dueOn, today)}`} {late && <Tag state="wait">late</Tag>}
        </>
      }
    >
      {begins !== '' && <p dir="auto">{begins}</p>}
      {labels.length > 0 && (
        <p>
          {labels.map((label) => (
            <>
              <a key={label} class="tag" href={labelHref(label)}>
                {label}
              </a>{' '}
            </>
          ))}
        </p>
      )}
      {triages && <Acts {...props} />}
    </Row>
  )
}

function Acts(props: InboxRowProps) {
  const { request, today, frame } = props
  const { number } = request
  const inAWeek = (frame.readersToday ?? today).add({ days: 7 }).toString()
  return (
    <div class="request-acts">
      <form
        method="post"
        action={`${requestHref(request)}/acceptance`}
        data-act="a"
        data-says="Take it in hand"
      >
        <Along {...props} at="acceptance" />
        <Button>Take it in hand</Button>
      </form>
      <Opens {...props} at="refusal" act="d" heading="Decline" submit="Decline it">
        <Field
          name="why"
          id={`why-${number}`}
          label="Why not?"
          hint="Whoever asked reads it."
          kind="area"
          rows={2}
          required
        />
      </Opens>
      <Opens {...props} at="original" act="t" heading="There twice" submit="Say that it is there twice">
        <Field name="of" id={`of-${number}`} label="Number of the other one" inputmode="numeric" required />
      </Opens>
      <Opens {...props} at="snooze" act="s" heading="Put aside" submit="Put it aside">
        <Field name="until" id={`until-${number}`} label="Until when?" kind="date" value={inAWeek} required />
      </Opens>
      <Opens {...props} at="blocks" act="b" heading="Waits for another" submit="Let it wait for another">
        <Field name="by" id={`by-${number}`} label="Number of the other one" inputmode="numeric" required />
      </Opens>
    </div>
  )
}

/** The beginning of what it says, in plain words. */
function excerptOf(body: string): string {
  const line =
    body
      .split('\n')
      .map((one) => one.trim())
      .find((one) => /\p{L}/u.test(one)) ?? ''
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}

/** What every form of a row sends along: that it is sent once, and where one goes on. */
const Along = ({ at, request, here, after, frame }: InboxRowProps & { readonly at: string }) => (
  <>
    <input type="hidden" name={onceName} value={`${frame.once}.${at}.${request.number}`} />
    <input type="hidden" name={backName} value={after === undefined ? here : `${here}#request-${after}`} />
  </>
)

function Opens(
  props: InboxRowProps & {
    readonly at: string
    readonly act: string
    readonly heading: string
    readonly submit: string
    readonly children: ComponentChildren
  },
) {
  const { request, at, act, heading, submit, children } = props
  return (
    <details data-act={act} data-says={submit}>
      <summary class="button">{heading}</summary>
      <form class="form" method="post" action={`${requestHref(request)}/${at}`}>
        <Along {...props} />
        <div class="fields">{children}</div>
        <p class="acts">
          <Button>{submit}</Button>
        </p>
      </form>
    </details>
  )
}
