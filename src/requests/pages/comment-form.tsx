import { Field, Form, typedIn, type Frame } from '#design'
import { requestHref } from '../request.ts'
import { FileFields } from './file-fields.tsx'
import type { RequestProps } from './request-props.ts'

const filed = ['file', 'alt']

/** Where one says something, or answers a thread. */
export function CommentForm(props: RequestProps & { readonly frame: Frame; readonly thread?: number }) {
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
