import {
  Button,
  EmptyState,
  FaultList,
  Field,
  Form,
  Moment,
  Row,
  Rows,
  Sheet,
  Tag,
  typedIn,
  type Answered,
  type Attempt,
  type Frame,
} from '#design'
import { stateOf } from '../accept-invitation.ts'
import type { Invitation } from '../invitation-store.ts'
import { Refused } from './refused.tsx'

/** What invitations are drawn from. */
export interface InvitationsProps {
  readonly invitations: readonly Invitation[]
  readonly teams: readonly { readonly value: string; readonly label: string }[]
  /** Links to pass on, where no mail leaves; shown this once. */
  readonly links: readonly string[]
  readonly sends: boolean
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
  readonly answered?: Answered
}

const words = { used: 'came in', ended: 'ended', unknown: 'ended' } as const

export const InvitationsPage = (props: InvitationsProps, frame: Frame) => (
  <Sheet
    title="Invitations"
    lede={
      props.sends
        ? 'A link by mail lets one person in, once, within seven days.'
        : 'No mail leaves this handbook: each link is shown to you once, to pass on. It lets one person in, within seven days.'
    }
  >
    <Refused attempt={props.attempt} />
    {props.links.length > 0 && (
      <section class="banner done" role="status" aria-labelledby="links">
        <h2 id="links">Pass on now</h2>
        {props.links.map((link) => (
          <p key={link}>
            <code>{link}</code>
          </p>
        ))}
        <p>Whoever opens a link comes in as the person it is for. It is not shown again.</p>
      </section>
    )}
    <One {...props} frame={frame} />
    <Many {...props} frame={frame} />
    <section aria-labelledby="sent">
      <h2 id="sent">Sent so far</h2>
      {props.invitations.length === 0 ? (
        <EmptyState says="Nobody was invited yet." />
      ) : (
        <Rows>
          {props.invitations.map((one) => (
            <Line key={one.id} one={one} {...props} />
          ))}
        </Rows>
      )}
    </section>
  </Sheet>
)

type WithFrame = InvitationsProps & { readonly frame: Frame }

function One({ attempt, teams, links, frame }: WithFrame) {
  const mine = attempt?.operation === 'invitations.send' ? attempt : undefined
  const typed = typedIn(mine, 'invitations.send')
  return (
    <section aria-labelledby="one">
      <h2 id="one">Invite somebody</h2>
      {mine && mine.refusal.fields.length > 0 && <FaultList faults={mine.refusal.fields} />}
      <Form
        action="/-/invitations"
        once={frame.once}
        submit="Invite"
        refusal={mine?.refusal}
        keeps={links.length === 0}
        columns
      >
        <Field name="address" label="Address" kind="email" required {...typed('address')} />
        <Field
          name="handle"
          label="Handle"
          hint="Where the address is not known here yet."
          {...typed('handle')}
        />
        <Field name="name" label="Name" hint="Of somebody new." {...typed('name')} />
        <Field name="team" label="Team" kind="choice" empty="None" choices={teams} {...typed('team')} />
      </Form>
    </section>
  )
}

function Many({ attempt, links, frame }: WithFrame) {
  const mine = attempt?.operation === 'invitations.send-many' ? attempt : undefined
  return (
    <section aria-labelledby="many">
      <h2 id="many">Invite many</h2>
      {mine && mine.refusal.fields.length > 0 && <FaultList faults={mine.refusal.fields} />}
      <Form
        action="/-/invitations/batch"
        once={frame.once}
        submit="Invite all"
        second
        refusal={mine?.refusal}
        keeps={links.length === 0}
      >
        <Field
          name="lines"
          label="One on a line"
          kind="area"
          hint="An address; for somebody new also handle, name and team, with commas between."
          required
          {...typedIn(mine, 'invitations.send-many')('lines')}
        />
      </Form>
    </section>
  )
}

function Line({ one, now, today }: InvitationsProps & { readonly one: Invitation }) {
  const state = stateOf(one, now)
  return (
    <Row
      title={one.name}
      about={
        <>
          {one.address ?? 'By a link passed on'} · <Moment at={one.madeAt} today={today} />
          {state === 'open' && (
            <>
              {' '}
              · works until <Moment at={one.endsAt} today={today} />
            </>
          )}
        </>
      }
      end={
        state === 'open' ? (
          <form method="post" action={`/-/invitations/${one.id}/revocation`}>
            <Button>Revoke</Button>
          </form>
        ) : (
          <Tag>{one.revokedAt ? 'revoked' : words[state]}</Tag>
        )
      }
    />
  )
}
