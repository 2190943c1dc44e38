import { FaultList, NotYet, type NotYetProps } from '#design'

/** Why an act did not come about: what is not said already beside one of the fields that were asked. */
export function Refused({ refusal, asked, ...more }: NotYetProps & { readonly asked: readonly string[] }) {
  if (refusal.kind !== 'invalid' || refusal.ruling) return <NotYet refusal={refusal} {...shownOf(more)} />
  const elsewhere = refusal.fields.filter(({ field }) => !asked.includes(field))
  return elsewhere.length > 0 ? <FaultList faults={elsewhere} id="elsewhere-faults" /> : null
}

const shownOf = ({ today, since, holders, named }: Omit<NotYetProps, 'refusal'>) => ({
  today,
  ...(since && { since }),
  ...(holders && { holders }),
  ...(named && { named }),
})
