import type { Refusal } from '#kernel'
import { Banner } from './banner.tsx'

/** A “no” to a form as a whole, with what would work; `says` in place of its own words. */
export const TurnedAway = ({ refusal, says }: { readonly refusal: Refusal; readonly says?: string }) => (
  <Banner>
    {says ?? refusal.message}
    {refusal.nearest.map(({ say, href }) => (
      <>
        {' '}
        <a href={href}>{say}</a>
      </>
    ))}
  </Banner>
)
