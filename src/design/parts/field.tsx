import type { ComponentChildren } from 'preact'
import { askedWhen, type AskedWhen } from './asked-when.ts'
import { takesFocus } from './first-unfit.ts'

interface Said {
  readonly name: string
  /** Where two forms of one page ask for the same: the name unless given. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  /** What stands there now: typed before, or proposed. */
  readonly value?: string
  /** What does not fit, and what would. */
  readonly error?: string
  readonly required?: boolean
  /** What one comes to this page for: it has the focus, unless an answer before it does not fit. */
  readonly focus?: boolean | undefined
  /** Takes the whole width where fields stand in two columns. */
  readonly wide?: boolean
  readonly when?: AskedWhen | undefined
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export type FieldProps = Said &
  (
    | {
        readonly kind?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date'
        readonly autocomplete?: string
        /** Keys that a phone shows. */
        readonly inputmode?: 'numeric'
        /** What it is likely to be, offered while it is typed; anything else may be written. */
        readonly suggests?: readonly Choice[] | undefined
      }
    | { readonly kind: 'file'; readonly accept: string }
    | { readonly kind: 'area'; readonly rows?: number }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly empty?: string }
  )

/** Words of any script, which say themselves from which side they are read. */
const isWritten = (kind: FieldProps['kind']): boolean => kind === undefined || kind === 'text'

const idOf = ({ id, name }: FieldProps): string => id ?? name

function Control(props: FieldProps) {
  const id = idOf(props)
  const about = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean)
  const shared = {
    id,
    name: props.name,
    required: props.required,
    autofocus: takesFocus(props.error !== undefined || props.focus === true) || undefined,
    'aria-describedby': about.join(' ') || undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
  if (props.kind === 'area')
    return (
      <textarea {...shared} dir="auto" rows={props.rows ?? 5}>
        {props.value}
      </textarea>
    )
  if (props.kind === 'file') return <input {...shared} type="file" accept={props.accept} />
  if (props.kind === 'choice')
    return (
      <select {...shared}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    )
  const { suggests = [] } = props
  const input = (
    <input
      {...shared}
      type={props.kind ?? 'text'}
      dir={isWritten(props.kind) ? 'auto' : undefined}
      value={props.value}
      autocomplete={props.autocomplete}
      inputMode={props.inputmode}
      list={suggests.length > 0 ? `${id}-list` : undefined}
    />
  )
  if (suggests.length === 0) return input
  return (
    <>
      {input}
      <datalist id={`${id}-list`}>
        {suggests.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  )
}

const Note = ({ id, error, children }: { id: string; error?: boolean; children: ComponentChildren }) => (
  <p id={id} class={error ? 'field-error' : 'field-hint'}>
    {children}
  </p>
)

/** One question of a form with its label, its hint and what does not fit. */
export const Field = (props: FieldProps) => (
  <div class={`field${props.wide ? ' wide' : ''}${props.error ? ' unfit' : ''}`} {...askedWhen(props.when)}>
    <label for={idOf(props)}>
      {props.label}
      {!props.required && !props.when?.needed && <span class="optional"> (if you like)</span>}
    </label>
    {props.hint && <Note id={`${idOf(props)}-hint`}>{props.hint}</Note>}
    <Control {...props} />
    {props.error && (
      <Note id={`${idOf(props)}-error`} error>
        {props.error}
      </Note>
    )}
  </div>
)
