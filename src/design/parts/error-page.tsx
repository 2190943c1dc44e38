import type { ComponentChildren } from 'preact'
import type { Refusal } from '#kernel'
import type { Frame } from '../screen.ts'
import { FaultList } from './fault-list.tsx'
import { Form } from './form.tsx'
import { Layout } from './layout.tsx'
import { NotYet } from './not-yet.tsx'
import { Sheet } from './sheet.tsx'
import { Ways } from './ways.tsx'
import { signInHref } from './who.tsx'

const said = {
  400: ['This was not understood', 'What was sent is not what a page here sends.'],
  403: ['Not open to you', 'This is for other people of the department.'],
  404: ['There is no such page', 'It may have moved, or the address has a slip in it.'],
  408: ['That took too long', 'It did not arrive here in time. Send it again.'],
  409: ['Not now', 'Something else came first. Look at the page again, then try once more.'],
  413: ['That is too large', 'Send it in smaller parts, or leave the attachment out.'],
  422: ['Not yet', 'Some of it does not fit.'],
  429: ['One after the other', 'That was a lot at once. Wait a minute, then go on.'],
  500: ['Something broke here', 'It is our mistake, not yours. Nothing was changed.'],
  503: ['Back in a moment', 'The handbook cannot answer just now. Try again shortly.'],
} as const

export type ErrorStatus = keyof typeof said

export interface ErrorPageProps {
  readonly frame: Frame
  readonly status: ErrorStatus
  readonly refusal?: Refusal
  /** With which the log names what broke. */
  readonly faultId?: string
  /** With which the log names the request, where nothing broke. */
  readonly requestId?: string
  /** In the place of what is usually said of the status. */
  readonly sentence?: string
  /** The act that was refused, so that a way which changes it can be taken from here. */
  readonly sent?: { readonly action: string; readonly values: Readonly<Record<string, string>> }
}

function Help({ frame, refusal, sent }: ErrorPageProps): ComponentChildren {
  if (!refusal) return null
  if (refusal.kind === 'invalid') return <FaultList faults={refusal.fields} />
  if (!refusal.ruling) return refusal.nearest.length > 0 && <Ways ways={refusal.nearest} />
  const panel = <NotYet refusal={refusal} today={frame.today} />
  if (!sent) return panel
  return (
    <Form
      action={sent.action}
      once={frame.once}
      submit="Try again as it was"
      refusal={refusal}
      hidden={sent.values}
      below={panel}
    />
  )
}

/** What stands where a page or an act did not come about: what happened, and what to do. */
export function ErrorPage(props: ErrorPageProps) {
  const { frame, status, refusal, faultId, requestId, sentence } = props
  const [title, otherwise] = said[status]
  const lede = refusal && refusal.kind !== 'invalid' ? refusal.message : (sentence ?? otherwise)
  return (
    <Layout frame={frame} title={title} undone>
      <Sheet title={title} lede={refusal?.ruling ? undefined : lede}>
        <Help {...props} />
        {status === 403 && frame.by.kind === 'visitor' && !frame.bare && (
          <p>
            <a href={signInHref(frame.here)}>
              {frame.demo ? 'Look as somebody of the department' : 'Sign in, if you work here'}
            </a>
          </p>
        )}
        {faultId && (
          <p>
            If it happens again, tell whoever runs this place: <code>{faultId}</code>.
          </p>
        )}
        <p>
          <a href="/">To the handbook’s first page</a>
        </p>
        {requestId && !faultId && (
          <p class="request-id">
            Request <code>{requestId}</code>
          </p>
        )}
      </Sheet>
    </Layout>
  )
}
