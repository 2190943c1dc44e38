import { Banner, type Attempt } from '#design'

/** Why a form was turned away as a whole, with what would work; what belongs to a field stands beside it. */
export function Refused({ attempt }: { readonly attempt: Attempt | undefined }) {
  if (!attempt || attempt.refusal.fields.length > 0) return null
  const { message, nearest } = attempt.refusal
  return (
    <Banner>
      {message}
      {nearest.map((way) => (
        <>
          {' '}
          <a href={way.href}>{way.say}</a>
        </>
      ))}
    </Banner>
  )
}
