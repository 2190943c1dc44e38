import { Checks, Field, type Choice, type Typed } from '#design'

/** The fields that most who ask for something leave alone. */
export const moreFields = ['labels', 'confidential', 'readers'] as const

/** Labels and who may read it: closed, unless something stands in one of them or does not fit. */
export function MoreFields({
  labels,
  field,
}: {
  readonly labels: readonly Choice[]
  readonly field: (name: string) => Typed
}) {
  const [put, closed, readers] = [field('labels'), field('confidential'), field('readers')]
  return (
    <details class="wide" open={[put, closed, readers].some(isFilled)}>
      <summary>More: labels, and who may read it</summary>
      <div class="fields">
        <Checks
          name="labels"
          label="Labels"
          hint="Beside those that the page puts on."
          choices={choicesWith(labels, put.value)}
          {...put}
        />
        <Checks
          name="confidential"
          label="Who may read it?"
          choices={[{ value: 'true', label: 'Only whom it concerns, and whom I name here' }]}
          {...closed}
        />
        <Field
          name="readers"
          label="Who else may read it"
          hint="Names, handles or titles, one to a line."
          kind="area"
          rows={2}
          {...readers}
        />
      </div>
    </details>
  )
}

const isFilled = ({ value = '', error }: Typed): boolean =>
  error !== undefined || !['', 'false', 'no'].includes(value)

/** What an address proposes and no page knows stands there too, so that it is answered and not lost. */
function choicesWith(labels: readonly Choice[], written = ''): readonly Choice[] {
  const known = new Set(labels.map(({ value }) => value))
  const others = written
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !known.has(one))
  return [...labels, ...[...new Set(others)].map((value) => ({ value, label: value }))]
}
