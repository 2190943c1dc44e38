import type { HandbookPageProps } from './page-view.ts'

/** Below a page: the same as Markdown, to be taken elsewhere, and what changes in it as a feed. */
export const PlainForms = ({ markdownHref, feedHref, sectionHref }: HandbookPageProps) =>
  markdownHref === undefined && feedHref === undefined && sectionHref === undefined ? null : (
    <p class="plain-forms">
      {markdownHref !== undefined && (
        <>
          <a href={markdownHref} type="text/markdown">
            As Markdown
          </a>
          <copy-link data-whole>
            <a href={markdownHref}>Copy as Markdown</a>
          </copy-link>
        </>
      )}
      {sectionHref !== undefined && <a href={sectionHref}>Print the whole section</a>}
      {feedHref !== undefined && <a href={feedHref}>Follow in a feed reader</a>}
    </p>
  )
