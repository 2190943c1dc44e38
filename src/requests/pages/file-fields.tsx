import { Field, type Typed } from '#design'
import { takenFiles } from '../attachments/file-input.ts'

/** Endings that a browser offers first; what a file is, its content says. */
const accept = 'image/*,audio/*,video/*,.pdf,.txt,.md,.csv,.json,.ics,.docx,.xlsx,.pptx,.odt,.ods,.odp,.zip'

/** Chooses a file, and says what it shows where it is a picture. */
export const FileFields = (props: {
  /** Told apart from other forms of the page by it. */
  readonly id: string
  readonly required?: boolean
  /** Whether it was sent and did not go through: browsers do not choose a file again by themselves. */
  readonly again: boolean
  readonly typed: (name: string) => Typed
}) => {
  const { error } = props.typed('file')
  return (
    <>
      <Field
        name="file"
        id={`${props.id}-file`}
        label="File"
        kind="file"
        accept={accept}
        hint={`${takenFiles} Where and when a picture was taken is taken out.${props.again ? ' Choose it again.' : ''}`}
        required={props.required ?? false}
        {...(error !== undefined && { error })}
      />
      <Field
        name="alt"
        id={`${props.id}-alt`}
        label="What does it show?"
        hint="A picture needs it: it is read out to those who do not see it."
        {...props.typed('alt')}
      />
    </>
  )
}
