import { Face, Field, Form, listInWords, Moment, NotYet, typedIn, type Attempt, type Frame } from '#design'
import { requestHref } from '../request.ts'
import { Press } from './act.tsx'
import { FilesOf } from './attachments.tsx'
import { FileFields } from './file-fields.tsx'
import type { RequestProps } from './request-props.ts'

type Said = RequestProps['comments'][number]

/** Threads in their order: each comment that answers none, with those that answer it. */
const threadsOf = (comments: readonly Said[]): readonly (readonly [Said, readonly Said[]])[] =>
  comments
    .filter(({ thread }) => thread === undefined)
    .map((first) => [first, comments.filter(({ thread }) => thread === first.number)])

/** What was said about a request, thread by thread, and where one says more. */
export function Comments(props: RequestProps & { readonly frame: Frame }) {
  const { request, comments, works, attempt, frame } = props
  const mine = attempt?.operation === 'requests.comment' ? attempt : undefined
  const answered = mine?.values['thread']
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">What was said</h2>
      {comments.length === 0 && <p>Nothing yet.</p>}
      {isThanks(attempt) && <NotYet refusal={attempt.refusal} today={props.today} />}
      {threadsOf(comments).map(([first, answers]) => (
        <div class="thread" key={first.number}>
          <OneComment comment={first} {...props} />
          {answers.map((one) => (
            <OneComment key={one.number} comment={one} {...props} />
          ))}
          {works && (
            <details open={answered === String(first.number)}>
              <summary class="button">Answer</summary>
              <CommentForm {...props} frame={frame} thread={first.number} />
            </details>
          )}
        </div>
      ))}
      {works && <CommentForm {...props} frame={frame} />}
      {!works && request.ended === undefined && <p>Sign in to say something.</p>}
    </section>
  )
}

/** What the text said to do was done in the moment in which it was said. */
const doneWith = (history: RequestProps['history'], { at }: Said) =>
  history.filter((act) => act.operation !== 'requests.comment' && act.at.equals(at))

const OneComment = (props: RequestProps & { readonly frame: Frame; readonly comment: Said }) => {
  const { comment, history, files, today } = props
  return (
    <article class="comment" id={`comment-${comment.number}`}>
      <p class="byline">
        <Face name={comment.by.name} handle={comment.by.handle} /> <span>{comment.by.name}</span>
        <a href={`#comment-${comment.number}`}>
          <Moment at={comment.at} today={today} />
        </a>
      </p>
      <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />
      <FilesOf files={files.filter((file) => file.comment === comment.number && !file.picture)} />
      {comment.unknown.map((name) => (
        <p key={name} class="field-hint">
          /{name} is no action, so it stands there as text.
        </p>
      ))}
      {doneWith(history, comment).map(({ id, says }) => (
        <p key={id} class="byline">
          {says}.
        </p>
      ))}
      <Thanks {...props} />
    </article>
  )
}

const isThanks = (attempt: Attempt | undefined): attempt is Attempt =>
  attempt?.operation === 'requests.thank' || attempt?.operation === 'requests.take-thanks-back'

/** Who thanked, and a button for whoever may; what came of it stands above all that was said, so that it stands there once. */
function Thanks(props: RequestProps & { readonly frame: Frame; readonly comment: Said }) {
  const {
    comment: { number, thanks, by },
    works,
    frame,
  } = props
  const mine = thanks.some(({ id }) => id === frame.by.id)
  const at = `comments/${number}/thanks`
  return (
    <>
      {thanks.length > 0 && <p class="byline">Thanks from {listInWords(thanks.map(({ name }) => name))}</p>}
      {works &&
        by.id !== frame.by.id &&
        (mine ? (
          <Press {...props} operation="" at={`${at}/removal`} submit="Take thanks back" />
        ) : (
          <Press {...props} operation="" at={at} submit="Thank" />
        ))}
    </>
  )
}

const filed = ['file', 'alt']

function CommentForm(props: RequestProps & { readonly frame: Frame; readonly thread?: number }) {
  const { request, attempt, thread, frame } = props
  const own = attempt?.values['thread'] === (thread === undefined ? undefined : String(thread))
  const mine = own && attempt?.operation === 'requests.comment' ? attempt : undefined
  const typed = typedIn(mine, 'requests.comment')
  const id = thread === undefined ? 'comment' : `answer-${thread}`
  return (
    <Form
      action={`${requestHref(request)}/comments`}
      once={`${frame.once}.${id}`}
      submit={thread === undefined ? 'Say it' : 'Answer'}
      second
      files
      refusal={mine?.refusal}
      {...(thread !== undefined && { hidden: { thread: String(thread) } })}
    >
      <Field
        name="body"
        id={id}
        label={thread === undefined ? 'Say something' : 'Your answer'}
        hint="In Markdown; name people with @. A line like /assign @name, /label ~wip, /due next friday or /close does that."
        kind="area"
        rows={3}
        required
        {...typed('body')}
      />
      <attach-images request={String(request.number)} into={id} />
      <details
        open={filed.some((name) => typed(name).error !== undefined || typed(name).value !== undefined)}
      >
        <summary>Attach a file</summary>
        <div class="fields">
          <FileFields id={id} again={mine !== undefined} typed={typed} />
        </div>
      </details>
    </Form>
  )
}
