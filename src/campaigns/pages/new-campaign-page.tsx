import type { ComponentChild } from 'preact'
import {
  FaultList,
  Field,
  Fits,
  Form,
  LiveCard,
  Sheet,
  typedIn,
  type Asked,
  type Attempt,
  type CardRow,
  type Choice,
  type Frame,
  type Named,
} from '#design'
import { planCampaign } from '../plan-campaign.ts'
import { ReasonField } from './reason-field.tsx'
import { Refused } from './refused.tsx'

/** A limit as it stands in the margin of the form. */
export interface MarginLimit {
  /** Its card's name in the event stream. */
  readonly id: string
  /** Title of the page that says it. */
  readonly title: string
  readonly href: string
  readonly card: ComponentChild
}

/** A campaign that would give its place. */
export interface GivesWay {
  readonly number: number
  readonly name: string
  /** Set where whoever looks may not hand it over: its planner's name, empty for one who has left. */
  readonly onlyBy?: string
}

/** What the form for a new campaign is drawn from. */
export interface NewCampaignProps {
  readonly attempt?: Attempt
  /** It was asked first, and would go through. */
  readonly asked?: Asked
  readonly types: readonly Choice[]
  readonly teams: readonly Choice[]
  readonly regions: readonly Choice[]
  /** Proposed where nothing was typed: from the address, else the person's own. */
  readonly proposed: Readonly<Record<string, string>>
  readonly today: Temporal.PlainDate
  /** Day since which the refusing sentence stands so. */
  readonly since?: Temporal.PlainDate
  /** What holds the places, when there is none left. */
  readonly holders?: { readonly heading: string; readonly rows: readonly CardRow[] }
  /** Those whom the ways that would work ask, by handle. */
  readonly named?: Named
  /** The campaign that would give its place, by number and name. */
  readonly inPlaceOf?: GivesWay
  /** True for somebody whom a page lets decide on exceptions. */
  readonly mayDecide: boolean
  readonly limits: readonly MarginLimit[]
}

/** The form for a new campaign; refused, it shows what would work below what was typed. */
export function NewCampaignPage(props: NewCampaignProps, frame: Frame) {
  const { attempt, asked, types, teams, regions, proposed, inPlaceOf, mayDecide, limits } = props
  const refusal = attempt?.refusal
  const typed = typedIn(attempt ?? asked, planCampaign.name)
  const field = (name: string) => typed(name, proposed[name])
  const hidden = inPlaceOf && { inPlaceOf: String(inPlaceOf.number) }
  return (
    <Sheet
      crumbs={[{ href: '/-/campaigns', title: 'Campaigns' }]}
      title="Plan a campaign"
      lede={inPlaceOf && sayGivesWay(inPlaceOf)}
      margin={limits.length > 0 && limits.map((one) => <InMargin key={one.id} {...one} />)}
    >
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      <Form
        action="/-/campaigns"
        once={frame.once}
        submit="Plan it"
        columns
        refusal={refusal}
        {...(hidden && { hidden })}
        asks
        below={
          refusal ? (
            <Refused {...props} refusal={refusal} asked={fields} />
          ) : (
            asked && <Fits {...asked} today={props.today} />
          )
        }
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
        {regions.length > 0 && (
          <Field
            name="region"
            label="For which region?"
            kind="choice"
            choices={regions}
            empty="Choose"
            {...field('region')}
          />
        )}
        <Field
          name="places"
          label="Where?"
          hint="Countries or cities, with commas between."
          {...field('places')}
        />
        <ReasonField mayDecide={mayDecide} {...field('exception')} />
      </Form>
    </Sheet>
  )
}

const sayGivesWay = ({ name, onlyBy }: GivesWay): string =>
  onlyBy === undefined
    ? `It takes the place of “${name}”, which is then called off.`
    : `It would take the place of “${name}”. Only ${onlyBy === '' ? 'the lead of its team' : `${onlyBy} or the lead of the team`} can hand that over: send them the address of this page.`

/** The fields that stand in the form: what does not fit there is said there. */
const fields = ['name', 'type', 'team', 'startsOn', 'region', 'places', 'exception']

const InMargin = ({ id, title, href, card }: MarginLimit) => (
  <div>
    <p>
      <a href={href}>{title}</a>
    </p>
    <LiveCard id={id}>{card}</LiveCard>
  </div>
)
