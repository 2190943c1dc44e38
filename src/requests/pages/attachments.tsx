import { countInWords, Moment, Row, Rows, typedIn, type Frame } from '#design'
import { Act } from './act.tsx'
import { FileFields } from './file-fields.tsx'
import type { FileShown, RequestProps } from './request-props.ts'

type Props = RequestProps & { readonly frame: Frame }

/** `PNG, 34 kB`. */
const whatItIs = ({ title, size }: FileShown): string =>
  `${title}, ${size < 1000 ? countInWords(size, 'byte') : size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`}`

/**
 * Every file of a request: what it is, whose, and where it is put to be taken away; and where one attaches another. The first
 * one is attached where the other acts stand.
 */
export function Attachments(props: Props) {
  const { files, works, today } = props
  if (files.length === 0) return null
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">Attached</h2>
      <Rows>
        {files.map((file) => (
          <Row
            key={file.attachment}
            title={
              <a id={`attachment-${file.attachment}`} href={file.href} dir="auto">
                {file.name}
              </a>
            }
            about={`${whatItIs(file)} · ${file.by.name}${file.alt === undefined ? '' : ` · ${file.alt}`}`}
            end={<Moment at={file.at} today={today} />}
          >
            {file.removes && <Removal {...props} file={file} />}
          </Row>
        ))}
      </Rows>
      {works && <AttachFile {...props} />}
    </section>
  )
}

const Removal = ({ file, ...props }: Props & { readonly file: FileShown }) => (
  <Act
    {...props}
    operation="attachments.remove"
    at={`attachments/${file.attachment}/removal`}
    heading="Take it away"
    submit={`Delete ${file.name} for good`}
    fields={[]}
  />
)

/** Where one attaches a file. */
export function AttachFile(props: Props) {
  const operation = 'attachments.add'
  return (
    <Act
      {...props}
      operation={operation}
      at="attachments"
      heading="Attach a file"
      submit="Attach it"
      fields={['file', 'alt']}
      takesFiles
    >
      <FileFields
        id="attach"
        required
        again={props.attempt?.operation === operation}
        typed={typedIn(props.attempt, operation)}
      />
    </Act>
  )
}

/** Files that came with a comment and do not show in it. */
export const FilesOf = ({ files }: { readonly files: readonly FileShown[] }) =>
  files.length > 0 && (
    <ul>
      {files.map((file) => (
        <li key={file.attachment}>
          <a href={file.href} dir="auto">
            {file.name}
          </a>{' '}
          <small>{whatItIs(file)}</small>
        </li>
      ))}
    </ul>
  )
