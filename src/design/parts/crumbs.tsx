export interface Crumb {
  readonly title: string
  readonly href?: string
}

/** Where a page stands: the way from the top, without the page itself. */
export const Breadcrumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) =>
  crumbs.length === 0 ? null : (
    <nav class="crumbs" aria-label="Where this page stands">
      <ol>
        {crumbs.map(({ title, href }) => (
          <li key={title}>
            {href ? (
              <a href={href} dir="auto">
                {title}
              </a>
            ) : (
              <span dir="auto">{title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
