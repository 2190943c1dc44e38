import { Press, type Changing } from './act.tsx'

/** Labels that pages would have on it, each put on by one click. What becomes of a click is said beside the labels. */
export const LabelHints = ({
  request,
  suggested,
  today,
  frame,
}: Pick<Changing, 'request' | 'suggested' | 'today' | 'frame'>) => (
  <>
    {suggested.map(({ label, why }) => (
      <div key={label} role="note">
        <p class="field-hint">{why}</p>
        <Press
          {...{ request, today, frame }}
          operation="requests.label"
          at="labels"
          submit={`Put “${label}” on`}
          hidden={{ put: label }}
        />
      </div>
    ))}
  </>
)
