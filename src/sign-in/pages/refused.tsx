import { TurnedAway, type Attempt } from '#design'

interface RefusedProps {
  readonly attempt: Attempt | undefined
  /** The fields that stand on the page. What belongs to one stands beside it; what belongs to any other is said here. */
  readonly beside?: readonly string[]
}

/** Why a form was turned away as a whole, with what would work. */
export function Refused({ attempt, beside }: RefusedProps) {
  if (!attempt) return null
  const { fields } = attempt.refusal
  if (fields.length === 0) return <TurnedAway refusal={attempt.refusal} />
  const unseen = beside ? fields.filter(({ field }) => !beside.includes(field)) : []
  const says = unseen.map(({ message }) => message).join(' ')
  return says === '' ? null : <TurnedAway refusal={attempt.refusal} says={says} />
}
