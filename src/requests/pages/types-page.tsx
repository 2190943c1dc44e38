import { ButtonLink, Cite, EmptyState, Row, Rows, Sheet } from '#design'
import type { Citation } from '#kernel'

/** A type of request as the catalogue shows it. */
export interface ListedType {
  readonly name: string
  readonly title: string
  readonly says: string
  readonly needed: boolean
  readonly citation: Citation
}

export interface TypesProps {
  readonly types: readonly ListedType[]
  /** Headings that describe one, and run nothing. */
  readonly textOnly: readonly { readonly title: string; readonly page: string; readonly href: string }[]
  readonly works: boolean
  readonly today: Temporal.PlainDate
}

/** Address of the form of a type. */
export const newHref = (type: string): string => `/-/requests/new?type=${encodeURIComponent(type)}`

/** Everything that can be asked for, each with the sentence of the page that says so. */
export const TypesPage = ({ types, textOnly, works, today }: TypesProps) => (
  <Sheet
    crumbs={[{ href: '/-/requests', title: 'Requests' }]}
    title="What one can ask for"
    lede="Each stands on a page of the handbook; change the page, and the form changes with it."
  >
    {types.length === 0 ? (
      <EmptyState says="No page says what can be asked for yet." />
    ) : (
      <Rows>
        {types.map((type) => (
          <Row
            key={type.name}
            title={type.title}
            about={type.says}
            end={
              type.needed ? (
                works && <ButtonLink href={newHref(type.name)}>Ask</ButtonLink>
              ) : (
                <span>no request needed</span>
              )
            }
          >
            <p>
              <Cite citation={type.citation} today={today} />
            </p>
          </Row>
        ))}
      </Rows>
    )}
    {textOnly.length > 0 && (
      <section aria-labelledby="text-only">
        <h2 id="text-only">Text only</h2>
        <p>These headings tell in steps how to ask for something. No form stands beside them yet.</p>
        <Rows>
          {textOnly.map(({ title, page, href }) => (
            <Row key={href} title={<a href={href}>{title}</a>} about={page} end={<span>text only</span>} />
          ))}
        </Rows>
      </section>
    )}
  </Sheet>
)
