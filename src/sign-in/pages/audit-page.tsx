import { Banner, Button, EmptyState, Field, Sheet } from '#design'
import type { FieldFault } from '#kernel'
import type { AuditLine } from '../list-audit.ts'
import { AuditRows } from './audit-rows.tsx'

/** What the list of who came in is drawn from. */
export interface AuditProps {
  readonly entries: readonly AuditLine[]
  /** Address of the next page. */
  readonly next?: string
  /** The same list for a spreadsheet. */
  readonly csv: string
  readonly asked: { readonly person: string; readonly operation: string; readonly day: string }
  readonly operations: readonly { readonly value: string; readonly label: string }[]
  /** What does not fit, field by field. */
  readonly faults: readonly FieldFault[]
  readonly today: Temporal.PlainDate
}

export const AuditPage = ({ entries, next, csv, asked, operations, faults, today }: AuditProps) => (
  <Sheet
    title="Who came in"
    lede="Signing in, what somebody may, invitations and private details: who, when and what. No secrets."
  >
    {faults
      .filter(({ field }) => !(field in asked))
      .map(({ field, message }) => (
        <Banner key={field}>{message}</Banner>
      ))}
    <form class="form" method="get" action="/-/audit">
      <div class="fields columns">
        <Field
          name="person"
          label="Whose"
          hint="A name or a handle, like noor."
          value={asked.person}
          {...errorOf(faults, 'person')}
        />
        <Field
          name="operation"
          label="What"
          kind="choice"
          empty="Everything"
          choices={operations}
          value={asked.operation}
          {...errorOf(faults, 'operation')}
        />
        <Field name="day" label="Day" kind="date" value={asked.day} {...errorOf(faults, 'day')} />
      </div>
      <p class="acts">
        <Button>Show</Button> <a href={csv}>For a spreadsheet</a>
      </p>
    </form>
    {entries.length === 0 ? (
      <EmptyState says="Nothing of that sort was done. Choose less, or another day." />
    ) : (
      <AuditRows entries={entries} today={today} />
    )}
    {next !== undefined && (
      <p>
        <a href={next}>Earlier</a>
      </p>
    )}
  </Sheet>
)

/** What does not fit in one field. */
function errorOf(faults: readonly FieldFault[], name: string): { readonly error?: string } {
  const error = faults.find(({ field }) => field === name)?.message
  return error === undefined ? {} : { error }
}
