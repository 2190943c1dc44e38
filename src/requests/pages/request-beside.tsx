import { Field, typedIn } from '#design'
import { Act, Press, type Changing } from './act.tsx'

/** How it hangs together with others: what it waits for, and what is split off. */
export function Beside(props: Changing) {
  const { attempt, request } = props
  const [block, split] = [typedIn(attempt, 'requests.block'), typedIn(attempt, 'requests.split')]
  return (
    <>
      <Act
        {...props}
        operation="requests.block"
        at="blocks"
        heading="It waits for another"
        submit="Say so"
        fields={['by']}
      >
        <Field name="by" label="Number of the other one" inputmode="numeric" required {...block('by')} />
      </Act>
      {request.blockedBy.map((by) => (
        <Press
          key={by}
          {...props}
          operation="requests.unblock"
          at="blocks/removal"
          submit={`It waits for ${by} no longer`}
          hidden={{ by: String(by) }}
        />
      ))}
      <Act
        {...props}
        operation="requests.split"
        at="follow-ups"
        heading="Split something off"
        submit="Open it"
        fields={['subject', 'body']}
      >
        <Field
          name="subject"
          id="split-subject"
          label="What is it about, in a few words?"
          required
          {...split('subject')}
        />
        <Field name="body" id="split-body" label="Anything else" kind="area" rows={3} {...split('body')} />
      </Act>
    </>
  )
}

/** Who may read it. */
export function Confidence(props: Changing) {
  const { attempt, request } = props
  const readers = typedIn(attempt, 'requests.confide')
  return (
    <>
      <Act
        {...props}
        operation="requests.confide"
        at="confidence"
        heading={request.confidential ? 'Let others read it' : 'Keep it to few'}
        submit={request.confidential ? 'Let them read it' : 'Keep it to them'}
        fields={['readers']}
      >
        <Field
          name="readers"
          label="Who else may read it?"
          hint="Names, handles or titles, one to a line. Whoever asked and whose it is read it anyway."
          kind="area"
          rows={2}
          {...readers('readers')}
        />
      </Act>
      {request.confidential && (
        <Press {...props} operation="requests.disclose" at="disclosure" submit="Open it to all" />
      )}
    </>
  )
}
