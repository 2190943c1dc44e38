import { Checks, Field, typedIn } from '#design'
import { answerField } from '../rules/answers.ts'
import { Act, Press, type Changing } from './act.tsx'
import { AttachFile } from './attachments.tsx'
import { FormField } from './form-field.tsx'
import { RequestTurns } from './request-turns.tsx'

/** What can be done with a request by who looks. */
export const RequestChanges = (props: Changing) => (
  <section aria-labelledby="acts">
    <h2 id="acts">What you can do</h2>
    <div class="request-acts">
      <RequestTurns {...props} />
      {props.changes && <Text {...props} />}
      {props.files.length === 0 && <AttachFile {...props} />}
      <Whose {...props} />
    </div>
  </section>
)

/** What it says, field by field, with the version that is changed. */
function Text(props: Changing) {
  const { request, form, attempt } = props
  const typed = typedIn(attempt, 'requests.change')
  // Of a text of several lines the message beside the field shows no lines.
  const theirs = typed('body').error !== undefined && attempt?.refusal.kind === 'conflict'
  const fields = [...form.map(({ id }) => answerField(id)), 'subject', 'body', 'excuse']
  return (
    <Act
      {...props}
      operation="requests.change"
      at="text"
      heading="Change what it says"
      submit="Change it"
      fields={fields}
      hidden={{ version: attempt?.values['version'] ?? String(request.version), whole: 'true' }}
    >
      {form.length === 0 && (
        <Field
          name="subject"
          label="What is it about, in a few words?"
          required
          {...typed('subject', request.subject)}
        />
      )}
      {form.map((field) => (
        <FormField
          key={field.id}
          form={form}
          field={field}
          typed={typed(answerField(field.id), props.written[field.id])}
          only={field.where && 'Only with some of the answers above.'}
        />
      ))}
      <Field
        name="body"
        id="text-body"
        label="Anything else"
        kind="area"
        rows={4}
        {...typed('body', request.body)}
      />
      {Object.keys(typed('excuse')).length > 0 && (
        <Field name="excuse" label="Why all the same?" kind="area" rows={2} {...typed('excuse')} />
      )}
      {theirs && (
        <div class="field">
          <label for="text-theirs">What stands there now</label>
          <textarea id="text-theirs" readOnly dir="auto" rows={4}>
            {request.body}
          </textarea>
        </div>
      )}
      <attach-images request={String(request.number)} into="text-body" />
    </Act>
  )
}

/** Who sees to it, its labels and its day. */
function Whose(props: Changing) {
  const { request, attempt, labels } = props
  const typed = (operation: string) => typedIn(attempt, operation)
  const assign = typed('requests.assign')
  const label = typed('requests.label')
  const due = typed('requests.set-due-day')
  return (
    <>
      {props.othersNow && (
        <Press
          {...props}
          operation="requests.assign"
          at="assignees"
          submit="Give it to whom the page names now"
        />
      )}
      <Act
        {...props}
        operation="requests.assign"
        at="assignees"
        heading="Give it to somebody"
        submit="Give it"
        fields={['to']}
      >
        <Field
          name="to"
          label="Who sees to it?"
          hint="Names, handles or titles, one to a line; nobody for nobody. Left empty, whoever the page names."
          kind="area"
          rows={2}
          {...assign('to', request.assignees.map(({ handle }) => handle).join('\n'))}
        />
      </Act>
      <Act
        {...props}
        operation="requests.label"
        at="labels"
        heading="Change labels"
        submit="Change them"
        fields={['put', 'take']}
      >
        <Field
          name="put"
          label="Put on"
          kind="choice"
          choices={labels.filter(({ value }) => !request.labels.includes(value))}
          empty="None"
          {...label('put')}
        />
        {request.labels.length > 0 && (
          <Checks
            name="take"
            label="Take off"
            choices={request.labels.map((value) => ({ value, label: value }))}
            {...label('take')}
          />
        )}
      </Act>
      <Act
        {...props}
        operation="requests.set-due-day"
        at="due"
        heading="Change the day"
        submit="Change it"
        fields={['due', 'excuse']}
      >
        <Field name="due" label="By when?" kind="date" {...due('due', request.dueOn?.toString())} />
        {due('excuse').error && (
          <Field name="excuse" label="Why all the same?" kind="area" rows={2} {...due('excuse')} />
        )}
      </Act>
    </>
  )
}
