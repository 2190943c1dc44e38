import { Field, typedIn } from '#design'
import { Act, Press, type Changing } from './act.tsx'
import { Beside, Confidence } from './request-beside.tsx'

/** What becomes of a request: in hand, done, declined, put aside, moved, kept to few. */
export function RequestTurns(props: Changing) {
  const { request, triages, changes, reopens, follows } = props
  const open = request.ended === undefined
  const aside = request.snoozedUntil && Temporal.PlainDate.compare(request.snoozedUntil, props.today) > 0
  return (
    <>
      {triages && open && !request.acceptedAt && (
        <Press {...props} operation="requests.accept" at="acceptance" submit="Take it in hand" />
      )}
      {triages && open && request.acceptedAt && (
        <Press {...props} operation="requests.release" at="release" submit="Let it go" />
      )}
      {triages && (aside || request.wanted) && (
        <Press {...props} operation="requests.wake" at="waking" submit="Take it up again" />
      )}
      {follows ? (
        <Press {...props} operation="requests.mute" at="muting" submit="Hear no more of it" />
      ) : (
        <Press {...props} operation="requests.follow" at="following" submit="Follow it" />
      )}
      {(open ? changes : reopens) && <Closing {...props} />}
      {triages && open && <Deciding {...props} />}
      {open && <Beside {...props} />}
      {changes && <Confidence {...props} />}
    </>
  )
}

function Closing(props: Changing) {
  const { request, attempt } = props
  const [close, reopen] = [typedIn(attempt, 'requests.close'), typedIn(attempt, 'requests.reopen')]
  return request.ended ? (
    <Act
      {...props}
      operation="requests.reopen"
      at="reopening"
      heading="Open it again"
      submit="Open it again"
      fields={['why']}
    >
      <Field
        name="why"
        id="why-reopened"
        label="Why is it not over?"
        kind="area"
        rows={2}
        {...reopen('why')}
      />
    </Act>
  ) : (
    <Act
      {...props}
      operation="requests.close"
      at="completion"
      heading="Close it"
      submit="Close it"
      fields={['why']}
    >
      <Field name="why" id="why-closed" label="How did it go?" kind="area" rows={2} {...close('why')} />
    </Act>
  )
}

function Deciding(props: Changing) {
  const { attempt, request, projects } = props
  const typed = (operation: string) => typedIn(attempt, `requests.${operation}`)
  const [decline, back, duplicate, snooze, move] = [
    'decline',
    'ask-back',
    'mark-duplicate',
    'snooze',
    'move',
  ].map(typed)
  return (
    <>
      {request.openedBy.id !== props.frame.by.id && (
        <Act
          {...props}
          operation="requests.ask-back"
          at="question"
          heading="Ask back"
          submit="Ask"
          fields={['why']}
        >
          <Field
            name="why"
            id="why-back"
            label="What has to change, or what is missing?"
            hint={`It waits for ${request.openedBy.name} until they answer.`}
            kind="area"
            rows={2}
            required
            {...back?.('why')}
          />
        </Act>
      )}
      <Act
        {...props}
        operation="requests.decline"
        at="refusal"
        heading="Decline it"
        submit="Decline it"
        fields={['why']}
      >
        <Field
          name="why"
          id="why-declined"
          label="Why not?"
          hint="Whoever asked reads it."
          kind="area"
          rows={2}
          required
          {...decline?.('why')}
        />
      </Act>
      <Act
        {...props}
        operation="requests.mark-duplicate"
        at="original"
        heading="It is there twice"
        submit="Say so"
        fields={['of']}
      >
        <Field
          name="of"
          label="Number of the other one"
          inputmode="numeric"
          required
          {...duplicate?.('of')}
        />
      </Act>
      <Act
        {...props}
        operation="requests.snooze"
        at="snooze"
        heading="Put it aside"
        submit="Put it aside"
        fields={['until']}
      >
        <Field name="until" label="Until when?" kind="date" required {...snooze?.('until')} />
      </Act>
      <Act
        {...props}
        operation="requests.move"
        at="project"
        heading="Move it"
        submit="Move it"
        fields={['project']}
      >
        <Field
          name="project"
          label="Where does it belong?"
          hint="Its number stays."
          kind="choice"
          choices={projects.filter(({ value }) => value !== request.project)}
          required
          {...move?.('project')}
        />
      </Act>
    </>
  )
}
