import { numberInWords } from '../words/number-in-words.ts'

interface PagesProps {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

/** The way through a long list: where one is, one on, one back, to the ends. */
export const Pages = ({ page, pages, href }: PagesProps) =>
  pages < 2 ? null : (
    <nav class="pages" aria-label="Pages of this list">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          Before
        </a>
      )}
      <span>
        Page {numberInWords(page)} of {numberInWords(pages)}
      </span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          Next
        </a>
      )}
      {page < pages - 1 && <a href={href(pages)}>Last</a>}
    </nav>
  )
