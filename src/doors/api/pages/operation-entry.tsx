import type { ApiPlace } from '../places.ts'
import { curlLine } from './curl-line.ts'
import { FieldList } from './field-list.tsx'
import { TryOperation } from './try-operation.tsx'

interface OperationEntryProps {
  readonly place: ApiPlace
  /** The day of the example. */
  readonly today: Temporal.PlainDate
  readonly origin: string
}

const whoInWords = {
  anyone: 'everybody, strangers too',
  member: 'people of the department',
  admin: 'administrators',
  system: 'Firsthand itself',
} as const

/** One operation: its sentence, who may, what it takes, what it answers, and a form to try it. */
export function OperationEntry({ place, today, origin }: OperationEntryProps) {
  const { operation, method, path, input, answers } = place
  const { name, summary, who, destroys } = operation
  const example = operation.example(today) as Readonly<Record<string, unknown>>
  return (
    <details
      class="api-operation"
      id={name}
      data-words={`${name} ${method} /api${path} ${summary}`.toLowerCase()}
    >
      <summary>
        <span class="api-place">
          <b>{method}</b> <code>/api{path}</code>
        </span>
        <span class="api-sentence">{summary}</span>
      </summary>
      <p class="api-about">
        <code>{name}</code> · for {whoInWords[who]} · token scope <code>{name}</code>
        {operation.does === 'question' && (
          <>
            {' '}
            or <code>read</code>
          </>
        )}
        {destroys && ' · takes away what no other act brings back'}
      </p>
      <h3>What it takes</h3>
      <FieldList of={input} needed=" (needed)" none="Nothing." />
      {'csv' in (input.schema.properties ?? {}) && (
        <p>
          A table can be the body itself, as <code>text/csv</code>; the other fields then stand in the
          address.
        </p>
      )}
      <h3>What it answers</h3>
      <FieldList of={answers} none="An empty object." />
      <h3>With curl</h3>
      <pre>
        <code>{curlLine(place, example, origin)}</code>
      </pre>
      <TryOperation place={place} example={example} />
    </details>
  )
}
