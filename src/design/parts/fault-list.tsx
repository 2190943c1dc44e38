import type { FieldFault } from '#kernel'

/** Fields that do not fit: each leads to its field. A second list of one page has an `id` of its own. */
export const FaultList = ({
  faults,
  id = 'faults',
}: {
  readonly faults: readonly FieldFault[]
  readonly id?: string
}) => (
  <section class="banner wait" role="group" aria-labelledby={id}>
    <h2 id={id}>{faults.length === 1 ? 'One answer does not fit' : 'Some answers do not fit'}</h2>
    <ul>
      {faults.map(({ field, message }) => (
        <li key={field} data-field={field}>
          {field ? <a href={`#${field}`}>{message}</a> : message}
        </li>
      ))}
    </ul>
  </section>
)
