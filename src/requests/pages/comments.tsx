import { NotYet, type Attempt, type Frame } from '#design'
import { CommentForm } from './comment-form.tsx'
import { OneComment } from './one-comment.tsx'
import type { CommentSaid, RequestProps } from './request-props.ts'

/** Threads in their order: each comment that answers none, with those that answer it. */
const threadsOf = (
  comments: readonly CommentSaid[],
): readonly (readonly [CommentSaid, readonly CommentSaid[]])[] =>
  comments
    .filter(({ thread }) => thread === undefined)
    .map((first) => [first, comments.filter(({ thread }) => thread === first.number)])

/** What was said about a request, thread by thread, and where one says more. */
export function Comments(props: RequestProps & { readonly frame: Frame }) {
  const { request, comments, works, attempt, frame } = props
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">What was said</h2>
      {comments.length === 0 && !works && <p>Nothing yet.</p>}
      {isThanks(attempt) && <NotYet refusal={attempt.refusal} today={props.today} />}
      {threadsOf(comments).map(([first, answers]) => (
        <div class="thread" key={first.number}>
          {[first, ...answers].map((one, at) => (
            <OneComment key={one.number} {...props} comment={one}>
              {works && at === answers.length && <Answer {...props} thread={first.number} />}
            </OneComment>
          ))}
        </div>
      ))}
      {works && <CommentForm {...props} frame={frame} />}
      {!works && request.ended === undefined && <p>Sign in to say something.</p>}
    </section>
  )
}

/** What came of thanks stands above all that was said, so that it stands there once. */
const isThanks = (attempt: Attempt | undefined): attempt is Attempt =>
  attempt?.operation === 'requests.thank' || attempt?.operation === 'requests.take-thanks-back'

/** Opens where one answers a thread. */
function Answer(props: RequestProps & { readonly frame: Frame; readonly thread: number }) {
  const { attempt, thread } = props
  const sent = attempt?.operation === 'requests.comment' && attempt.values['thread'] === String(thread)
  return (
    <details open={sent}>
      <summary class="button">Answer</summary>
      <CommentForm {...props} />
    </details>
  )
}
