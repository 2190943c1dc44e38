import type { Refusal } from '#kernel'
import { CardRows, type CardRow } from './card.tsx'
import { Quote } from './quote.tsx'
import { Ways, type Named } from './ways.tsx'

export interface NotYetProps {
  readonly refusal: Refusal
  readonly today: Temporal.PlainDate
  /** The day since which the quoted sentence stands so. */
  readonly since?: Temporal.PlainDate
  /** Who stands in the way, or holds what is sought: `Held in January by …`. */
  readonly holders?: { readonly heading: string; readonly rows: readonly CardRow[] }
  /** Names of the handles that may be asked. */
  readonly named?: Named
  /** True where it appears beside somebody who types: it takes no focus. */
  readonly quiet?: boolean
}

/** A refusal as help: the sentence it rests on, who holds what is sought, and what would work, best first. */
export function NotYet({ refusal, today, since, holders, named, quiet }: NotYetProps) {
  const works = refusal.nearest.length > 0
  return (
    <section class="not-yet" role="group" aria-labelledby="not-yet" id="not-yet-panel">
      <h2 id="not-yet">{works ? 'Not yet — here is what would work' : 'Not yet'}</h2>
      <p class="reason">{refusal.ruling?.reason ?? refusal.message}</p>
      {refusal.ruling && <Quote citation={refusal.ruling.citation} since={since} today={today} />}
      {holders && (
        <section class="holders" aria-label={holders.heading}>
          <h3>{holders.heading}</h3>
          <CardRows rows={holders.rows} />
        </section>
      )}
      {works && <Ways ways={refusal.nearest} named={named} quiet={quiet} />}
    </section>
  )
}
