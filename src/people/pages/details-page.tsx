import { FaultList, Form, Field, Sheet, TurnedAway, type Attempt, type Choice, type Frame } from '#design'
import type { DetailsSeen } from '../details-json.ts'
import { personHref } from '../hrefs.ts'
import type { Leave } from '../leaves-store.ts'
import { removePicture } from '../pictures/remove-picture.ts'
import { setPicture } from '../pictures/set-picture.ts'
import { DetailsForm } from './details-form.tsx'
import { LeaveForm } from './leave-form.tsx'

/** What the screen of somebody's details is drawn from. */
export interface DetailsProps {
  readonly details: DetailsSeen
  readonly own: boolean
  readonly leaves: readonly Leave[]
  /** Address of their picture. */
  readonly picture: string | undefined
  /** Who may be named as manager or stand-in. */
  readonly others: readonly Choice[]
  readonly left: boolean
  /** Somebody who left, before an administrator. */
  readonly mayErase: boolean
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** A person's details, leave and picture, each a form of its own; nothing is required. */
export function DetailsPage(props: DetailsProps, frame: Frame) {
  const { details, own, left, attempt } = props
  const refusal = attempt?.refusal
  return (
    <Sheet
      crumbs={[
        { title: 'People', href: '/-/people' },
        { title: details.name, href: personHref(details.handle) },
      ]}
      title={own ? 'Your details' : `Details of ${details.name}`}
      lede={`Seen by nobody but ${own ? 'you' : 'them'} and administrators where nothing else is said. Nothing here is required.`}
    >
      {refusal && refusal.fields.length > 0 && <FaultList faults={refusal.fields} />}
      {refusal && refusal.fields.length === 0 && <TurnedAway refusal={refusal} />}
      <DetailsForm {...props} frame={frame} />
      {!left && <LeaveForm {...props} frame={frame} />}
      <PictureForm {...props} frame={frame} />
      {props.mayErase && (
        <section aria-labelledby="erase">
          <h2 id="erase">Empty what is private</h2>
          <p>
            Details, leave and picture go and do not come back. What {details.name} did stays and is counted,
            and so does the name wherever the handbook holds it.
          </p>
          <Form
            action={`${personHref(details.handle)}/erasure`}
            once={frame.once}
            submit="Empty it for good"
            second
            keeps={false}
          />
        </section>
      )}
    </Sheet>
  )
}

function PictureForm({ details, picture, attempt, frame }: DetailsProps & { readonly frame: Frame }) {
  const place = `${personHref(details.handle)}/picture`
  const mine = attempt?.operation === setPicture.name ? attempt.refusal : undefined
  const error = mine?.fields.find(({ field }) => field === 'picture')?.message
  return (
    <section aria-labelledby="face">
      <h2 id="face">Picture</h2>
      <p>People of the department see it beside the name; strangers never do.</p>
      {picture !== undefined && (
        <p>
          <img
            class="face large"
            src={picture}
            alt={`How ${details.name} looks now`}
            width={72}
            height={72}
          />
        </p>
      )}
      <Form action={place} once={frame.once} submit="Keep this picture" second refusal={mine} files>
        <Field
          name="picture"
          label="Choose a picture"
          kind="file"
          accept="image/jpeg,image/png,image/webp"
          hint="JPEG, PNG or WebP, 1 MB at most. Where and when it was taken is taken out before it is kept."
          required
          {...(error !== undefined && { error })}
        />
      </Form>
      {picture !== undefined && (
        <Form
          action={`${place}/removal`}
          once={frame.once}
          submit="Take the picture away"
          second
          keeps={false}
          refusal={attempt?.operation === removePicture.name ? attempt.refusal : undefined}
        />
      )}
    </section>
  )
}
