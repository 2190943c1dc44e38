import { capital } from '#kernel'
import { EmptyState, Row, Rows } from '#design'
import { personHref } from '#people'
import type { HandOverGroup } from '../hand-over.ts'

/** What a leaver hands over: how many of each sort, and the first of them; the whole list has a page of its own. */
export const HandOver = (props: { readonly groups: readonly HandOverGroup[]; readonly handle: string }) => (
  <section aria-labelledby="hand-over">
    <h2 id="hand-over">What you hand over</h2>
    {props.groups.length === 0 ? (
      <EmptyState says="Nothing names you: there is nothing to hand over." />
    ) : (
      <Rows>
        {props.groups.map(({ of, count, first }) => (
          <Row key={of} title={`${capital(of)}: ${count}`}>
            <ul>
              {first.map(({ says, href }) => (
                <li key={`${says} ${href}`}>
                  <a href={href}>{says}</a>
                </li>
              ))}
              {count > first.length && <li>and {count - first.length} more</li>}
            </ul>
          </Row>
        ))}
      </Rows>
    )}
    <p>
      <a href={`${personHref(props.handle)}/hand-over`}>The whole list, with what to write instead</a>
    </p>
  </section>
)
