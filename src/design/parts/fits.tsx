import type { Outcome, Ruling } from '#kernel'
import { Quote } from './quote.tsx'

export interface FitsProps {
  /** What the rules say of it as it is now. */
  readonly rulings: readonly Ruling[]
  readonly today: Temporal.PlainDate
  /** The day since which the first quoted sentence stands so. */
  readonly since?: Temporal.PlainDate | undefined
}

const leads: readonly (readonly [Outcome, string])[] = [
  ['waits', 'It would wait in line'],
  ['excepted', 'You may let it through'],
  ['noted', 'This goes through, and is noted'],
]

const leadOf = (rulings: readonly Ruling[]): string =>
  leads.find(([outcome]) => rulings.some((ruling) => ruling.outcome === outcome))?.[1] ?? 'This fits'

const words = ({ present, reason }: Ruling): string => present ?? reason

/** The answer to “May I?” where nothing stands in the way, with the sentences it rests on. */
export function Fits({ rulings, today, since }: FitsProps) {
  const [first, ...others] = rulings
  return (
    <section class="fits" role="group" aria-labelledby="fits" id="fits-panel">
      <h2 id="fits">
        {leadOf(rulings)}: {first ? words(first) : 'no rule of the handbook speaks of it.'}
      </h2>
      {first && <Quote citation={first.citation} since={since} today={today} />}
      {others.map((ruling) => (
        <div key={ruling.name}>
          <p>{words(ruling)}</p>
          <Quote citation={ruling.citation} today={today} />
        </div>
      ))}
    </section>
  )
}
