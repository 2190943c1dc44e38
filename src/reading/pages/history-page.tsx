import { dayInWords, EmptyState, Row, Rows, Sheet, Tag, type Crumb } from '#design'

/** One version of a page. */
export interface PageVersion {
  /** Day of the change, in the handbook's zone. */
  readonly on: Temporal.PlainDate
  readonly who: string
  /** First line of what was said with the change. */
  readonly said: string
  /** The page as it stood then. */
  readonly href: string
}

export interface HistoryPageProps {
  readonly title: string
  readonly pageHref: string
  readonly crumbs: readonly Crumb[]
  /** Newest first. */
  readonly versions: readonly PageVersion[]
  readonly olderHref?: string
  readonly today: Temporal.PlainDate
}

/** How a page came to be: its versions, newest first. */
export const HistoryPage = (props: HistoryPageProps) => (
  <Sheet
    crumbs={[...props.crumbs, { title: props.title, href: props.pageHref }]}
    title={`How “${props.title}” came to be`}
    lede="Each version as it was said and as it read."
  >
    {props.versions.length === 0 ? (
      <EmptyState says="Nothing is known of this page’s past.">
        <a href={props.pageHref}>Read it as it is now</a>
      </EmptyState>
    ) : (
      <Rows>
        {props.versions.map((version, place) => (
          <Row
            key={version.href}
            title={
              <>
                {version.said} {place === 0 && <Tag state="act">as it is now</Tag>}
              </>
            }
            about={`${version.who} · ${dayInWords(version.on, props.today)}`}
            end={
              <a href={place === 0 ? props.pageHref : version.href}>
                {place === 0 ? 'Read it' : 'As it was'}
                <span class="unseen"> on {dayInWords(version.on, props.today)}</span>
              </a>
            }
          />
        ))}
      </Rows>
    )}
    {props.olderHref && (
      <p>
        <a href={props.olderHref}>Older versions</a>
      </p>
    )}
  </Sheet>
)
