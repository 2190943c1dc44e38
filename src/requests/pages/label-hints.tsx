import { Press, type Changing } from './act.tsx'

/** Labels that pages would have on it, each put on by one click. */
export const LabelHints = ({ attempt: _, ...props }: Changing) => (
  <>
    {props.suggested.map(({ label, why }) => (
      <div key={label} role="note">
        <p class="field-hint">{why}</p>
        <Press
          {...props}
          operation="requests.label"
          at="labels"
          submit={`Put “${label}” on`}
          hidden={{ put: label }}
        />
      </div>
    ))}
  </>
)
