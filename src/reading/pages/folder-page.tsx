import { Row, Rows, Sheet, type Crumb } from '#design'

/** A folder of the handbook that has no page of its own. */
export interface FolderPageProps {
  readonly title: string
  readonly crumbs: readonly Crumb[]
  /** All below it as one document to print, where that is more than a page. */
  readonly sectionHref?: string
  /** The pages directly below it, in reading order. */
  readonly pages: readonly { readonly title: string; readonly href: string; readonly description?: string }[]
}

/** What stands where nobody wrote a first page: the pages below. */
export const FolderPage = ({ title, crumbs, pages, sectionHref }: FolderPageProps) => (
  <Sheet title={title} crumbs={crumbs} lede="Nobody has written a page for this place yet. Below it stand:">
    <Rows>
      {pages.map(({ title: name, href, description }) => (
        <Row key={href} title={<a href={href}>{name}</a>} about={description} />
      ))}
    </Rows>
    {sectionHref !== undefined && (
      <p class="plain-forms">
        <a href={sectionHref}>Print the whole section</a>
      </p>
    )}
  </Sheet>
)
