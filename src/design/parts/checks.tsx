import { askedWhen, type AskedWhen } from './asked-when.ts'
import { takesFocus } from './first-unfit.ts'

/** One thing that can be ticked. */
export interface Check {
  readonly value: string
  readonly label: string
  readonly about?: string
}

/** Several of one kind, of which any may be ticked; sent under one name, in lines. */
export const Checks = (props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly choices: readonly Check[]
  /** What is ticked, in lines. */
  readonly value?: string
  /** What does not fit, and what would. */
  readonly error?: string
  readonly when?: AskedWhen | undefined
  /** Labels are names that programs use. */
  readonly code?: boolean
}) => {
  const Name = props.code ? 'code' : 'span'
  const { name, label, hint, choices, value = '', error } = props
  const focus = takesFocus(error !== undefined)
  const ticked = tickedIn(value, choices)
  const about = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      class={`field checks${error ? ' unfit' : ''}`}
      id={name}
      tabIndex={-1}
      aria-describedby={about}
      {...askedWhen(props.when)}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {choices.map((choice, at) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            checked={ticked.has(choice.value)}
            autofocus={(focus && at === 0) || undefined}
          />
          <span>
            <Name class="check-name">{choice.label}</Name>
            {choice.about && <span class="check-about">{choice.about}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} class="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** Sent in lines, and in words by links; a value may be several words. */
function tickedIn(value: string, choices: readonly Check[]): ReadonlySet<string> {
  const lines = value.split('\n').map((line) => line.trim())
  const known = lines.every((line) => choices.some((choice) => choice.value === line))
  return new Set(known ? lines : value.split(/[\s,]+/))
}
