import { Banner, ButtonLink, Cite, EmptyState, Row, Rows, Sheet, Tag } from '#design'
import { personHref } from '../hrefs.ts'
import type { Named } from '../hand-over/show-named.ts'

/** What the list of what somebody hands over is drawn from. */
export interface HandOverProps {
  readonly named: Named
  readonly own: boolean
  readonly today: Temporal.PlainDate
}

/** Everything that names somebody, and what to write instead. */
export function HandOverPage({ named, own, today }: HandOverProps) {
  const { handle, name, role, rules, texts, records, patch } = named
  const whole = rules.length + texts.length + records.length
  const ready = [...rules, ...texts].filter(({ mended }) => mended !== undefined).length
  const place = personHref(handle)
  return (
    <Sheet
      crumbs={[
        { title: 'People', href: '/-/people' },
        { title: name, href: place },
      ]}
      title="Hand over to a role"
      lede={`Everything that names ${own ? 'you' : name}, and what to write instead so that it goes on without ${own ? 'you' : 'them'}.`}
    >
      {whole === 0 && (
        <EmptyState says={`Nothing names ${name}.`}>
          <p>No rule, no page and no record: there is nothing to hand over.</p>
        </EmptyState>
      )}
      {whole > 0 && role !== undefined && (
        <p>
          Pages can name the role <strong>{role}</strong>: whoever holds it then is meant.
        </p>
      )}
      {whole > 0 && role === undefined && (
        <Banner>
          No role of {name} is defined that pages could name instead. Define one on a page, or name whoever
          takes each of these over.
        </Banner>
      )}
      {ready > 0 && patch !== '' && (
        <p>
          <ButtonLink href={`${place}/hand-over.patch`} first>
            Download {ready === 1 ? 'the change' : `all ${ready} changes`} as a patch
          </ButtonLink>
        </p>
      )}
      {records.length > 0 && (
        <section aria-labelledby="records">
          <h2 id="records">What goes on</h2>
          <Rows>
            {records.map(({ says, href, about }) => (
              <Row key={`${href} ${says}`} title={<a href={href}>{says}</a>} about={about} />
            ))}
          </Rows>
        </section>
      )}
      {rules.length > 0 && (
        <section aria-labelledby="rules">
          <h2 id="rules">Rules</h2>
          <Rows>
            {rules.map((one) => (
              <Row
                key={`${one.citation.path} ${one.line} ${one.key}`}
                title={one.title}
                about={<Cite citation={one.citation} today={today} />}
                end={
                  <Tag {...(one.mended === undefined && { state: 'wait' })}>
                    {one.mended === undefined ? 'You decide' : 'In the patch'}
                  </Tag>
                }
              >
                <Line {...one} />
                {one.why !== undefined && <p>{one.why}</p>}
              </Row>
            ))}
          </Rows>
        </section>
      )}
      {texts.length > 0 && (
        <section aria-labelledby="texts">
          <h2 id="texts">Texts and lists</h2>
          <Rows>
            {texts.map((one) => (
              <Row
                key={`${one.path} ${one.line}`}
                title={one.url === undefined ? one.path : <a href={one.url}>{one.title}</a>}
                about={says[one.by]}
                end={
                  <Tag {...(one.mended === undefined && { state: 'wait' })}>
                    {one.mended === undefined ? 'You decide' : 'In the patch'}
                  </Tag>
                }
              >
                <Line {...one} />
              </Row>
            ))}
          </Rows>
        </section>
      )}
    </Sheet>
  )
}

const says = {
  name: 'Named in the text',
  handle: 'Addressed in the text',
  link: 'A link to their page',
  field: 'Named in what a file says of itself or lists',
}

/** The line as it reads and as it would. */
const Line = ({ line, written, mended }: { line: number; written: string; mended?: string | undefined }) => (
  <p>
    Line {line}: <code>{written.trim()}</code>
    {mended !== undefined && (
      <>
        {' '}
        becomes <code>{mended.trim()}</code>
      </>
    )}
  </p>
)
