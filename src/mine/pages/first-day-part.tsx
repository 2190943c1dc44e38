import { Row, Rows, Tag } from '#design'
import type { FirstDayPage } from '../first-day.ts'
import { ActButton } from './act-button.tsx'

/** What a newcomer reads first, ticked page by page. */
export const FirstDay = (props: { readonly pages: readonly FirstDayPage[]; readonly commit: string }) => (
  <section aria-labelledby="first-day">
    <h2 id="first-day">Read these first</h2>
    <p>
      {props.pages.filter(({ read }) => read).length} of {props.pages.length} read
    </p>
    <Rows>
      {props.pages.map(({ title, url, why, read }) => (
        <Row
          key={url}
          title={<a href={url}>{title}</a>}
          about={why}
          end={
            read ? (
              <Tag state="act">read</Tag>
            ) : (
              <ActButton
                action="/-/changes/read"
                says="I have read this"
                of={title}
                values={{ page: url, version: props.commit, on: 'my-handbook' }}
              />
            )
          }
        />
      ))}
    </Rows>
  </section>
)
