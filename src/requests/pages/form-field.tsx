import { Checks, Field, type Choice, type Typed } from '#design'
import type { Field as Asked } from '../kinds/form.ts'
import { answerField } from '../rules/answers.ts'
import { whenAsked } from '../rules/when-asked.ts'

const yesNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const asChoices = (options: readonly string[]): readonly Choice[] =>
  options.map((option) => ({ value: option, label: option }))

const kinds = { date: 'date', link: 'url', number: 'number' } as const

interface FormFieldProps {
  readonly field: Asked
  /** The form it stands in. */
  readonly form: readonly Asked[]
  readonly typed: Typed
  /** What is said where it is asked only with some answers. */
  readonly only?: string | undefined
}

/** A question of a type's form. What must be answered only sometimes the browser does not insist on. */
export function FormField({ field, form, typed, only }: FormFieldProps) {
  const { id, label, type, options } = field
  const hint = [field.description, only, field.placeholder && `For example: ${field.placeholder}`]
    .filter(Boolean)
    .join(' ')
  const name = answerField(id)
  const when = only === undefined ? undefined : { answers: whenAsked(form, field), needed: field.required }
  if (type === 'checkboxes' || (type === 'dropdown' && field.multiple))
    return (
      <Checks
        name={name}
        label={label}
        choices={asChoices(options)}
        {...(hint && { hint })}
        when={when}
        {...typed}
      />
    )
  const shared = {
    ...{ name, label, when, ...(hint !== '' && { hint }), ...typed },
    ...(field.required && only === undefined && { required: true }),
  }
  switch (type) {
    case 'textarea':
      return <Field {...shared} kind="area" rows={4} wide />
    case 'dropdown':
      return <Field {...shared} kind="choice" choices={asChoices(options)} empty="Choose" />
    case 'yes-no':
      return <Field {...shared} kind="choice" choices={yesNo} empty="Choose" />
    case 'date':
    case 'link':
    case 'number':
      return <Field {...shared} kind={kinds[type]} />
    case 'person':
    case 'place':
    case 'input':
      return <Field {...shared} autocomplete="off" />
  }
}
