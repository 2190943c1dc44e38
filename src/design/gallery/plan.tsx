import {
  Card,
  CardRows,
  Field,
  Figure,
  Form,
  LiveCard,
  Meter,
  NotYet,
  typedIn,
  type Attempt,
} from '../index.ts'
import { notYet, today, typed } from './world.ts'

/** The fourth campaign of January, refused. */
export const attempt: Attempt = { operation: 'campaigns.plan', values: typed, refusal: notYet }

/** The margin of the screen on which campaigns are planned. */
export const Months = () => (
  <>
    <LiveCard id="limit/paid-social-per-team">
      <Card heading="January" live>
        <Figure figure="3 of 3" of="for Field APAC" />
        <Meter used={3} of={3} />
        <CardRows
          rows={[
            { what: 'Tet pop-up, Hanoi', value: 'Linh', href: '/-/campaigns/1' },
            { what: 'Developer night, Pune', value: 'Arjun' },
          ]}
        />
      </Card>
    </LiveCard>
    <Card heading="February">
      <Figure figure="1 of 3" />
      <Meter used={1} of={3} />
    </Card>
    <Card heading="December">
      <Figure figure="3 of 2" of="one over" />
      <Meter used={3} of={2} />
      <p>cut to two on Mon 7 December</p>
    </Card>
    <Card heading="Places in the summit">
      <Figure figure="31 of 40" />
      <Meter used={31} of={40} />
    </Card>
  </>
)

/** A form with every sort of field, as it is first shown and after a refusal. */
export const Plan = ({ attempt: tried }: { readonly attempt?: Attempt }) => {
  const on = typedIn(tried, 'campaigns.plan')
  return (
    <Form
      action="/-/campaigns"
      once="once-1"
      submit={tried ? 'Plan it as it stands' : 'Plan this campaign'}
      refusal={tried?.refusal}
      columns
      below={
        tried && (
          <NotYet
            refusal={tried.refusal}
            today={today}
            since={today.with({ day: 4 })}
            named={{ noor: { name: 'Noor Haddad' } }}
            holders={{
              heading: 'Who holds the places in January',
              rows: [
                { what: 'Tet pop-up, Hanoi', value: 'Linh Tran, from Mon 4 January' },
                { what: 'Developer night, Pune', value: 'Arjun Rao, from Tue 12 January' },
                { what: 'Summit replay', value: 'you, from Mon 18 January' },
              ],
            }}
          />
        )
      }
    >
      <Field name="title" label="What is it called?" required wide {...on('title')} />
      <Field
        name="channel"
        label="Channel"
        required
        kind="choice"
        choices={[
          { value: 'paid-social', label: 'Paid social' },
          { value: 'webcast', label: 'Webcast' },
        ]}
        {...on('channel', 'paid-social')}
      />
      <Field name="startsOn" label="It starts on" required kind="date" {...on('startsOn')} />
      <Field
        name="idea"
        label="What is it about?"
        kind="area"
        hint="Two sentences: who should see it, and what they should do next."
        wide
        {...on('idea')}
      />
    </Form>
  )
}
