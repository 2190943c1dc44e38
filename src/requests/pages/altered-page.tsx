import { EmptyState, Quote, Row, Rows, Sheet } from '#design'
import { capital, type Citation } from '#kernel'
import type { Altered } from '../altered-among.ts'
import { requestHref } from '../request.ts'
import { crumbs } from './choose-request.tsx'

/** What the list is drawn from, type by type. */
export interface AlteredProps {
  readonly groups: readonly {
    readonly name: string
    readonly title: string
    readonly citation: Citation
    readonly altered: readonly Altered[]
    /** Older ones were not looked at. */
    readonly more: boolean
  }[]
  readonly today: Temporal.PlainDate
}

/** What a change of a page altered for requests that were opened before it: told, and nothing done. */
export const AlteredPage = ({ groups, today }: AlteredProps) => (
  <Sheet
    crumbs={crumbs}
    title="Open requests that do not fit any more"
    lede="They were opened under an earlier text of their page. None of them was changed; whoever changes one is asked for what is missing then."
  >
    {groups.length === 0 && <EmptyState says="All of them fit what the pages say now." />}
    {groups.map(({ name, title, citation, altered, more }) => (
      <section key={name} aria-labelledby={`type-${name}`}>
        <h2 id={`type-${name}`}>{title}</h2>
        <Quote citation={citation} today={today} />
        <Rows>
          {altered.map(({ request, says }) => (
            <Row
              key={request.number}
              title={
                <a href={requestHref(request)} dir="auto">
                  {request.subject}
                </a>
              }
              about={`${capital(says.join('; '))}.`}
            />
          ))}
        </Rows>
        {more && <p class="field-hint">Only the newest were looked at; there may be older ones.</p>}
      </section>
    ))}
  </Sheet>
)
