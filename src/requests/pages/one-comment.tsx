import type { ComponentChildren } from 'preact'
import { Face, Field, listInWords, Moment, typedIn, type Frame } from '#design'
import { Act, Press } from './act.tsx'
import { FilesOf } from './attachments.tsx'
import type { CommentSaid, RequestProps } from './request-props.ts'

type Props = RequestProps & { readonly frame: Frame; readonly comment: CommentSaid }

const ofComments = new Set(['requests.comment', 'requests.change-comment', 'requests.take-comment-back'])

/** What the text said to do was done in the moment in which it was said. */
const doneWith = (history: RequestProps['history'], { at }: CommentSaid) =>
  history.filter((act) => !ofComments.has(act.operation) && act.at.equals(at))

/** One comment: who said it, what it says and said before, and what can be done with it; further acts are its children. */
export function OneComment({ children, ...props }: Props & { readonly children?: ComponentChildren }) {
  const { comment, history, files, today } = props
  const { by, changedAt, takenBackAt, thanks } = comment
  return (
    <article class="comment" id={`comment-${comment.number}`}>
      <p class="byline">
        <Face name={by.name} handle={by.handle} /> <span>{by.name}</span>
        <a href={`#comment-${comment.number}`}>
          <Moment at={comment.at} today={today} />
        </a>
        {changedAt && !takenBackAt && (
          <span>
            changed <Moment at={changedAt} today={today} />
          </span>
        )}
      </p>
      {takenBackAt ? (
        <p class="field-hint">
          Taken back <Moment at={takenBackAt} today={today} />.
        </p>
      ) : (
        <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />
      )}
      <FilesOf files={files.filter((file) => file.comment === comment.number && !file.picture)} />
      {comment.hints.map((hint) => (
        <p key={hint} class="field-hint">
          {hint}
        </p>
      ))}
      {doneWith(history, comment).map(({ id, says }) => (
        <p key={id} class="byline">
          {says}
        </p>
      ))}
      {thanks.length > 0 && <p class="byline">Thanks from {listInWords(thanks.map(({ name }) => name))}</p>}
      <Before {...props} />
      {props.works && (
        <div class="request-acts">
          <Own {...props} />
          <Thanks {...props} />
          {children}
        </div>
      )}
    </article>
  )
}

/** What it said before, for whoever wants to know. */
const Before = ({ comment: { before }, today }: Props) =>
  before.length > 0 && (
    <details>
      <summary>What it said before</summary>
      {before.map(({ html, until }) => (
        <div key={until.toString()}>
          <p class="byline">
            until <Moment at={until} today={today} />
          </p>
          <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </details>
  )

/** What whoever said it may do; what they typed stays also where it was taken back elsewhere meanwhile. */
function Own({ attempt, ...props }: Props) {
  const { comment, frame, works, request } = props
  const { number, body, version } = comment
  const mine = attempt?.values['comment'] === String(number) ? attempt : undefined
  const typed = typedIn(mine, 'requests.change-comment')
  if (!works || comment.by.id !== frame.by.id || (comment.takenBackAt && !mine)) return null
  const theirs = mine?.refusal.kind === 'conflict' && typed('body').error !== undefined
  const at = `comments/${number}`
  const own = { ...props, ...(mine && { attempt: mine }) }
  return (
    <>
      <Act
        {...own}
        operation="requests.change-comment"
        at={`${at}/text`}
        heading="Change it"
        submit="Change it"
        fields={['body']}
        hidden={{ comment: String(number), version: mine?.values['version'] ?? String(version) }}
      >
        <Field
          name="body"
          id={`change-${number}`}
          label="What you said"
          hint="In Markdown. What it says now can still be read; a line like /close is only text here."
          kind="area"
          rows={4}
          required
          {...typed('body', body)}
        />
        {theirs && (
          <div class="field">
            <label for={`change-${number}-theirs`}>What stands there now</label>
            <textarea id={`change-${number}-theirs`} readOnly dir="auto" rows={4}>
              {body}
            </textarea>
          </div>
        )}
        <attach-images request={String(request.number)} into={`change-${number}`} />
      </Act>
      <Act
        {...own}
        operation="requests.take-comment-back"
        at={`${at}/removal`}
        heading="Take it back"
        submit="Delete what I said for good"
        fields={[]}
        hidden={{ comment: String(number) }}
      />
    </>
  )
}

/** A button for whoever may thank. */
function Thanks(props: Props) {
  const { comment, works, frame } = props
  if (!works || comment.takenBackAt || comment.by.id === frame.by.id) return null
  const at = `comments/${comment.number}/thanks`
  return comment.thanks.some(({ id }) => id === frame.by.id) ? (
    <Press {...props} operation="" at={`${at}/removal`} submit="Take thanks back" />
  ) : (
    <Press {...props} operation="" at={at} submit="Thank" />
  )
}
