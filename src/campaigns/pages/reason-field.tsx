import { Field, type Typed } from '#design'

/**
 * Why a campaign should go beyond a limit: asked of those who may decide, and of everybody whom a rule asks for a
 * reason or who has given one.
 */
export function ReasonField({ mayDecide, ...typed }: Typed & { readonly mayDecide: boolean }) {
  if (!mayDecide && typed.error === undefined && !typed.value) return null
  return (
    <Field
      name="exception"
      label={mayDecide ? 'Why it cannot wait' : 'Why this one is needed all the same'}
      hint={
        mayDecide
          ? 'You may let one more through than the page allows. The reason is kept with it.'
          : 'The reason is kept with the campaign.'
      }
      kind="area"
      rows={3}
      wide
      {...typed}
    />
  )
}
