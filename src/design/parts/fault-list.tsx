import type { FieldFault } from '#kernel'

/** Fields that do not fit, above a form: each leads to its field. */
export const FaultList = ({ faults }: { readonly faults: readonly FieldFault[] }) => (
  <section class="banner wait" role="group" aria-labelledby="faults">
    <h2 id="faults">{faults.length === 1 ? 'One answer does not fit' : 'Some answers do not fit'}</h2>
    <ul>
      {faults.map(({ field, message }) => (
        <li key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
      ))}
    </ul>
  </section>
)
