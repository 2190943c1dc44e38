import {
  FaultList,
  Field,
  Form,
  NotYet,
  Sheet,
  typedIn,
  type Attempt,
  type Choice,
  type Frame,
} from '#design'
import type { CardRow } from '#design'
import { planCampaign } from '../plan-campaign.ts'

/** What the form for a new campaign is drawn from. */
export interface NewCampaignProps {
  readonly attempt?: Attempt
  readonly types: readonly Choice[]
  readonly teams: readonly Choice[]
  /** Proposed where nothing was typed: from the address, else the person's own. */
  readonly proposed: Readonly<Record<string, string>>
  readonly today: Temporal.PlainDate
  /** Day since which the refusing sentence stands so. */
  readonly since?: Temporal.PlainDate
  /** What holds the places, when there is none left. */
  readonly holders?: { readonly heading: string; readonly rows: readonly CardRow[] }
  /** The campaign that would give its place, by number and name. */
  readonly inPlaceOf?: { readonly number: number; readonly name: string }
  /** True for somebody whom a page lets decide on exceptions. */
  readonly mayDecide: boolean
}

/** The form for a new campaign; refused, it shows what would work above what was typed. */
export function NewCampaignPage(props: NewCampaignProps, frame: Frame) {
  const { attempt, types, teams, proposed, inPlaceOf, mayDecide } = props
  const refusal = attempt?.refusal
  const typed = typedIn(attempt, planCampaign.name)
  const field = (name: string) => typed(name, proposed[name])
  const hidden = inPlaceOf && { inPlaceOf: String(inPlaceOf.number) }
  return (
    <Sheet
      crumbs={[{ href: '/-/campaigns', title: 'Campaigns' }]}
      title="Plan a campaign"
      lede={inPlaceOf && `It takes the place of “${inPlaceOf.name}”, which is then called off.`}
    >
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      <Form
        action="/-/campaigns"
        once={frame.once}
        submit="Plan it"
        columns
        refusal={refusal}
        {...(hidden && { hidden })}
        below={refusal && <Refused {...props} />}
      >
        <Field name="name" label="What is it called?" required wide {...field('name')} />
        <Field
          name="type"
          label="What kind is it?"
          kind="choice"
          choices={types}
          empty="Choose"
          required
          {...field('type')}
        />
        <Field
          name="team"
          label="For which team?"
          kind="choice"
          choices={teams}
          empty="Choose"
          required
          {...field('team')}
        />
        <Field
          name="startsOn"
          label="On which day does it start?"
          kind="date"
          required
          {...field('startsOn')}
        />
        <Field
          name="places"
          label="Where?"
          hint="Countries or cities, with commas between."
          {...field('places')}
        />
        {mayDecide && (
          <Field
            name="exception"
            label="Why it cannot wait"
            hint="You may let one more through than the page allows. The reason is kept with it."
            kind="area"
            rows={3}
            wide
            {...field('exception')}
          />
        )}
      </Form>
    </Sheet>
  )
}

function Refused({ attempt, today, since, holders }: NewCampaignProps) {
  if (!attempt || (!attempt.refusal.ruling && attempt.refusal.kind === 'invalid')) return null
  return (
    <NotYet refusal={attempt.refusal} today={today} {...(since && { since })} {...(holders && { holders })} />
  )
}
