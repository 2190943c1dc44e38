import { Press, type Changing } from './act.tsx'

/** Labels that pages would have on it, each put on by one click. */
export const LabelHints = ({ attempt, ...props }: Changing) => (
  <>
    {props.suggested.map(({ label, why }) => (
      <div key={label} role="note">
        <p class="field-hint">{why}</p>
        <Press
          {...props}
          {...(attempt?.values['put'] === label && { attempt })}
          operation="requests.label"
          at="labels"
          submit={`Put “${label}” on`}
          hidden={{ put: label }}
        />
      </div>
    ))}
  </>
)
