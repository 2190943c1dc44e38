import type { RejectedRow, Totals } from '../store.ts'

/** `3 new, 1 changed, 8 as before, 2 not kept`. */
export const totalsInWords = ({ recorded, changed, unchanged, rejected }: Totals): string =>
  `${recorded} new, ${changed} changed, ${unchanged} as before, ${rejected} not kept`

/** `Line 7, id 4711`; rows that came without lines are counted. */
export const placeOfRow = ({ row, line, id }: Pick<RejectedRow, 'row' | 'line' | 'id'>): string =>
  `${line === undefined ? `Row ${row}` : `Line ${line}`}${id === undefined ? '' : `, id ${id}`}`

/** Why a row was not kept, field by field. */
export const Faults = ({ faults }: Pick<RejectedRow, 'faults'>) => (
  <>
    {faults.map(({ field, message }, at) => (
      <span key={field}>
        {at > 0 && ' '}
        {field && <b>{field}: </b>}
        {message}
      </span>
    ))}
  </>
)
