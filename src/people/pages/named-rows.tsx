import { Cite, Row, Rows } from '#design'
import type { NamedIn } from '../named-in.ts'

interface NamedRowsProps {
  /** Id of the heading. */
  readonly id: string
  readonly heading: string
  readonly all: readonly (NamedIn & { readonly as?: string })[]
  readonly today: Temporal.PlainDate
}

/** Rules or pages under a heading, each with its sentence; nothing where there are none. */
export const NamedRows = ({ id, heading, all, today }: NamedRowsProps) =>
  all.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Rows>
        {all.map(({ says, citation, as }) => (
          <Row
            key={`${as} ${says} ${citation.path} ${citation.lines[0]}`}
            title={says}
            about={
              <>
                {as} <Cite citation={citation} today={today} />
              </>
            }
          />
        ))}
      </Rows>
    </section>
  )
