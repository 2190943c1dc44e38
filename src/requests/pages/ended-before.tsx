import { dayInWords, Row, Rows, rulePage } from '#design'
import type { Definition } from '#kernel'
import { endedInWords } from '../ended-in-words.ts'
import { requestHref, type Request } from '../request.ts'

interface EndedBeforeProps {
  readonly type: Pick<Definition, 'kind' | 'name'>
  readonly ended: readonly Request[]
  readonly zone: string
  readonly today: Temporal.PlainDate
}

/** How the last ones of this type ended, for whoever is about to ask for another. */
export const EndedBefore = ({ type, ended, zone, today }: EndedBeforeProps) =>
  ended.length === 0 ? null : (
    <section aria-labelledby="before">
      <h2 id="before">How this was decided before</h2>
      <Rows>
        {ended.map((one) => (
          <Row
            key={one.number}
            title={<a href={requestHref(one)}>{one.subject}</a>}
            about={one.ended && <span dir="auto">{endedInWords(one.ended)}</span>}
            end={one.ended && dayInWords(one.ended.at.toZonedDateTimeISO(zone).toPlainDate(), today)}
          />
        ))}
      </Rows>
      <p>
        <a href={rulePage(type)}>All that this sentence decided</a>
      </p>
    </section>
  )
