import {
  given,
  nameWord,
  phraseWord,
  subject,
  valueWord,
  where,
  whereWord,
  type Context,
  type FactOf,
  type Subject,
  type Where,
} from '#model'
import { z } from 'zod'

/** What can be asked: the four of GitHub's issue forms, and those whose answers mean something to the program. */
const fieldTypes = [
  'input',
  'textarea',
  'dropdown',
  'checkboxes',
  'date',
  'person',
  'number',
  'link',
  'yes-no',
  'place',
] as const

/** One field of a form, after GitHub's issue forms. */
export interface Field {
  readonly type: (typeof fieldTypes)[number]
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  /** Of `checkboxes`: every box must be ticked. */
  readonly required: boolean
  /** Of `dropdown` and `checkboxes`. */
  readonly options: readonly string[]
  /** Of `dropdown`: more than one may be chosen. */
  readonly multiple: boolean
  /** Shown, and asked for, only where the fields before it fit. */
  readonly where?: Where
}

export const fieldSchema = z.strictObject({
  type: z
    .enum(fieldTypes)
    .describe(
      'One line, several lines, a choice, or boxes to tick; or a day, a person, a number, an address, yes or no, a country.',
    ),
  id: nameWord.describe('How `subject` and rules call the field.'),
  label: phraseWord.describe('What is asked.'),
  description: phraseWord.optional().describe('A sentence below the question.'),
  placeholder: phraseWord.optional().describe('An example inside the empty field.'),
  required: z.boolean().optional().describe('`true` where it must be answered.'),
  options: z.array(valueWord).min(1).optional().describe('What can be chosen or ticked.'),
  multiple: z.boolean().optional().describe('`true` where more than one may be chosen.'),
  where: whereWord
    .optional()
    .describe('When it is asked: a map of fields before it, like `{format: webinar}`.'),
})
type WrittenField = z.output<typeof fieldSchema>

/** What `where` may ask of an answer; of all others whether it is one of some words. */
const factTypes: Partial<Record<Field['type'], FactOf['type']>> = {
  number: 'number',
  date: 'day',
  'yes-no': 'flag',
  place: 'places',
}

/** The fields before one, as what its `where` may speak of. */
const fieldsBefore = (fields: readonly Field[]): Subject =>
  subject({
    name: 'fields before it',
    one: 'field',
    about: 'The answers given above.',
    facts: Object.fromEntries(fields.map((one) => [one.id, factOfField(one)])),
  })

/** What rules may ask of the answer to a field. */
export const factOfField = ({
  id,
  type,
  label,
  options = [],
  multiple,
}: Pick<WrittenField, 'id' | 'type' | 'label' | 'multiple'> & {
  readonly options?: readonly (string | number | boolean)[] | undefined
}): FactOf => ({
  about: label,
  type: factTypes[type] ?? (type === 'checkboxes' || multiple === true ? 'names' : 'name'),
  says: `whose ${id.replaceAll('-', ' ')} is …`,
  ...(options.length > 0 && { choices: options.map(String) }),
})

/** The form's fields, each checked against those before it. */
export function fieldsOf(context: Context, written: readonly WrittenField[]): readonly Field[] {
  const fields: Field[] = []
  for (const [at, field] of written.entries()) {
    const path = ['form', at]
    const options = (field.options ?? []).map(String)
    const chooses = field.type === 'dropdown' || field.type === 'checkboxes'
    if (fields.some(({ id }) => id === field.id))
      context.fault(
        [...path, 'id'],
        `two fields have the id "${field.id}".`,
        'Give each field an id of its own.',
      )
    if (chooses && options.length === 0)
      context.fault(path, `the field "${field.id}" has nothing to choose from.`, 'Add a line options: […].')
    if (!chooses && options.length > 0)
      context.fault(
        [...path, 'options'],
        `a field of type ${field.type} has no options.`,
        'Write type: dropdown.',
      )
    if (field.multiple !== undefined && field.type !== 'dropdown')
      context.fault(
        [...path, 'multiple'],
        `a field of type ${field.type} has no choice of more than one.`,
        'Take the line away.',
      )
    options.forEach((option, index) => {
      if (options.indexOf(option) < index)
        context.fault([...path, 'options', index], `"${option}" stands here twice.`, 'Keep one of them.')
    })
    fields.push(
      given({
        type: field.type,
        id: field.id,
        label: field.label,
        description: field.description,
        placeholder: field.placeholder,
        required: field.required ?? false,
        options,
        multiple: field.multiple ?? false,
        where:
          field.where === undefined
            ? undefined
            : where(context, [...path, 'where'], field.where, fieldsBefore(fields)),
      }),
    )
  }
  return fields
}
