import { Breadcrumbs, countInWords, dateInWords } from '#design'
import type { SectionPages } from '../section-at.ts'
import { placeIn, type InDocument } from '../as-one-document.ts'
import { Section } from './section.tsx'

/** A place of the handbook with all below it as one document. */
export interface PrintedSectionProps extends Pick<SectionPages, 'title' | 'crumbs'> {
  readonly href: string
  readonly pages: readonly InDocument[]
  /** Pages of the section that this document has no room for. */
  readonly left: number
  /** Of the version that is shown. */
  readonly on: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/** Several pages to be printed at once or kept as one file, in the order of the menu. */
export const PrintedSectionPage = ({ title, crumbs, href, pages, left, on, today }: PrintedSectionProps) => (
  <article class="page whole-section">
    <header class="page-head">
      <Breadcrumbs crumbs={[...crumbs, { title, href }]} />
      <div class="page-title">
        <h1 dir="auto">{title}: the whole section</h1>
      </div>
      <p class="lede">
        {countInWords(pages.length, 'page')}, in the order of the menu, as you may read them on{' '}
        {dateInWords(on, today)}.
        {left > 0 &&
          ` ${countInWords(left, 'more page')} did not fit into one document: print them from the pages below.`}
      </p>
      <nav class="prose" aria-label="Pages in this document">
        <ol>
          {pages.map((page, at) => (
            <li key={page.url}>
              <a href={`#${placeIn(at)}`} dir="auto">
                {page.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="plain-forms">
        <span>To keep it as one file, print it and choose PDF.</span>
        <a href={href}>Back to the page</a>
      </p>
    </header>
    {pages.map((page, at) => (
      <section key={page.url} id={placeIn(at)} class="printed">
        <div class="page-title" dir="auto" dangerouslySetInnerHTML={{ __html: page.heading }} />
        {page.sections.map((section, place) => (
          <Section key={place} section={section} today={today} />
        ))}
      </section>
    ))}
  </article>
)
