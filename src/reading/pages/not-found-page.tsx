import { dateInWords, Sheet } from '#design'

export interface NotFoundPageProps {
  /** What was asked for. */
  readonly path: string
  /** Pages with names close to it, nearest first. */
  readonly nearest: readonly { readonly title: string; readonly href: string }[]
  /** Set where a page stood before. */
  readonly stood?: { readonly until: Temporal.PlainDate; readonly href: string } | undefined
  /** Whoever has not signed in may not read everything. */
  readonly stranger?: boolean
  readonly today: Temporal.PlainDate
}

/** What a stranger finds where nothing at all is open to strangers. */
export const ClosedPage = ({ handbook }: { readonly handbook: string }) => (
  <Sheet title={handbook} lede="This handbook is open to those who work here.">
    <p>
      <a class="button" href="/-/sign-in">
        Sign in
      </a>
    </p>
  </Sheet>
)

/** No page here: where one stood, and which come close. */
export const NotFoundPage = ({ path, nearest, stood, stranger, today }: NotFoundPageProps) => (
  <Sheet
    title="There is no such page"
    lede={
      <>
        Nothing stands at <code>{path}</code>.
      </>
    }
  >
    {stood && (
      <p>
        A page stood here until {dateInWords(stood.until, today)}. <a href={stood.href}>Read it as it was</a>
      </p>
    )}
    {nearest.length > 0 && (
      <section aria-labelledby="nearest">
        <h2 id="nearest">Perhaps you mean</h2>
        <ul class="nearest">
          {nearest.map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    {stranger && (
      <p>
        Some pages are open only to those who work here. <a href="/-/sign-in">Sign in</a> if you do.
      </p>
    )}
    <p>
      <a href="/">To the handbook’s first page</a>
    </p>
  </Sheet>
)
