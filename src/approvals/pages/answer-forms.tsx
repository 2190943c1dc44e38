import { FaultList, Field, Form, typedIn, type Attempt, type Frame } from '#design'
import { approvalHref } from '../hrefs.ts'
import type { SeenApproval } from '../seen.ts'

interface AnswerProps {
  readonly approval: SeenApproval
  readonly attempt?: Attempt
  readonly frame: Frame
}

/** What whoever looks may do: answer, hand on, take back, come along. */
export function AnswerForms({ approval, attempt, frame }: AnswerProps) {
  const { mine } = approval
  const refusal = attempt?.refusal
  const form = (operation: string, to: string) => ({
    action: `${approvalHref(approval)}/${to}`,
    once: frame.once,
    refusal: attempt?.operation === operation ? refusal : undefined,
  })
  const typed = (operation: string) => typedIn(attempt, operation)
  return (
    <>
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      {mine.decide && (
        <section aria-labelledby="answer">
          <h2 id="answer">Your answer</h2>
          {mine.because !== undefined && <p>{mine.because}</p>}
          <Form {...form('approvals.approve', 'approval')} submit="Approve">
            <Field
              name="note"
              label="A word with it"
              kind="area"
              rows={2}
              {...typed('approvals.approve')('note')}
            />
          </Form>
          <Form {...form('approvals.refuse', 'refusal')} submit="Refuse" second>
            <Field
              name="why"
              label="Why not?"
              hint="So that it can be mended and asked for again."
              kind="area"
              rows={2}
              required
              {...typed('approvals.refuse')('why')}
            />
          </Form>
          <Form {...form('approvals.delegate', 'delegation')} submit="Let them decide" second>
            <Field
              name="to"
              label="Who decides in your place?"
              hint="A name or a handle: not whoever asked."
              required
              autocomplete="off"
              {...typed('approvals.delegate')('to')}
            />
            <Field
              name="why"
              id="why-them"
              label="Why them?"
              kind="area"
              rows={2}
              {...typed('approvals.delegate')('why')}
            />
          </Form>
        </section>
      )}
      {mine.help.map((topic) => (
        <section aria-labelledby={`help-${topic}`} key={topic}>
          <h2 id={`help-${topic}`}>Do you come along for {topic}?</h2>
          <Form {...form('approvals.help', 'help')} submit="I come along" hidden={{ topic, answer: 'yes' }}>
            <Field name="why" id={`yes-${topic}`} label="A word with it" kind="area" rows={2} />
          </Form>
          <Form {...form('approvals.help', 'help')} submit="I cannot" second hidden={{ topic, answer: 'no' }}>
            <Field name="why" id={`no-${topic}`} label="Why not?" kind="area" rows={2} />
          </Form>
        </section>
      ))}
      {mine.own && approval.state === 'waits' && (
        <p>Nobody approves what is their own, so it waits for somebody else.</p>
      )}
      {mine.withdraw && (
        <Form
          {...form('approvals.withdraw', 'withdrawal')}
          submit="Take your answer back"
          second
          keeps={false}
        />
      )}
      {mine.takeBack && (
        <Form {...form('approvals.take-back', 'end')} submit="Take the question back" second>
          <Field
            name="why"
            id="why-back"
            label="Why do you take it back?"
            {...typed('approvals.take-back')('why')}
          />
        </Form>
      )}
    </>
  )
}
