import {
  countInWords,
  EmptyState,
  Field,
  Form,
  Row,
  Rows,
  Sheet,
  Tag,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'

/** A short link in the list. */
export interface ShortLinkSaid {
  readonly name: string
  readonly address: string
  readonly spoken: string
  readonly leadsTo?: { readonly href: string; readonly title: string }
  readonly wrong?: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly endedAt?: Temporal.Instant
  readonly clicks: number
  readonly mayChange: boolean
}

/** What the list is drawn from. */
export interface ShortLinksProps {
  readonly shortLinks: readonly ShortLinkSaid[]
  /** What stands before each name. */
  readonly before: string
  /** Where a new one is to lead, as whoever came here said. */
  readonly proposed?: string
  readonly next?: string
  readonly attempt?: Attempt
}

/** The short links, and a form for another one. */
export const ShortLinksPage = (props: ShortLinksProps, frame: Frame) => (
  <Sheet
    title="Short links"
    lede="Names that can be said on a podcast and printed on a poster. They lead on wherever the page is moved."
  >
    <section aria-labelledby="there-are">
      <h2 id="there-are">What there are</h2>
      {props.shortLinks.length === 0 ? (
        <EmptyState says="There is none yet that leads where you may read. Make one below." />
      ) : (
        <Rows>
          {props.shortLinks.map((link) => (
            <Row
              key={link.name}
              title={
                <>
                  <a href={`/-/short-links/${link.name}`}>{link.name}</a> {link.endedAt && <Tag>ended</Tag>}
                  {link.wrong !== undefined && <Tag state="wait">to be mended</Tag>}
                </>
              }
              about={
                <>
                  “{link.spoken}”
                  {link.leadsTo && (
                    <>
                      {' '}
                      leads to <a href={link.leadsTo.href}>{link.leadsTo.title}</a>
                    </>
                  )}
                </>
              }
              end={`${countInWords(link.clicks, 'click')} in 30 days`}
            >
              {link.wrong !== undefined && <p>{link.wrong}</p>}
            </Row>
          ))}
        </Rows>
      )}
      <p>
        {props.next && (
          <>
            <a href={props.next} rel="next">
              Go on
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href="/-/short-links.csv" download>
          All clicks for a spreadsheet (CSV)
        </a>
      </p>
    </section>
    <Make {...props} frame={frame} />
  </Sheet>
)

function Make({ attempt, before, proposed, frame }: ShortLinksProps & { readonly frame: Frame }) {
  const typed = typedIn(attempt, 'short-links.make')
  return (
    <section aria-labelledby="make">
      <h2 id="make">Make one</h2>
      <Form
        action="/-/short-links"
        once={frame.once}
        submit="Make the short link"
        refusal={attempt?.operation === 'short-links.make' ? attempt.refusal : undefined}
      >
        <Field
          name="name"
          label="Name"
          hint={`Easy to say and to hear. It stands behind ${before}/`}
          autocomplete="off"
          required
          {...typed('name')}
        />
        <Field
          name="target"
          label="Leads to"
          hint="A page of the handbook, like /marketing/#events, or an address outside."
          autocomplete="off"
          required
          {...typed('target', proposed)}
        />
        <Field
          name="spoken"
          label="Said aloud"
          hint="Left out, it is made from its address: “go dot example dot com slash remote”."
          autocomplete="off"
          {...typed('spoken')}
        />
      </Form>
    </section>
  )
}
