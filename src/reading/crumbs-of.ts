import type { Crumb } from '#design'
import type { Handbook } from '#pages'

/** The pages above one, as links. */
export const crumbsOf = (handbook: Handbook, url: string, query = ''): readonly Crumb[] =>
  handbook
    .breadcrumbs(url)
    .slice(0, -1)
    .map((crumb) =>
      crumb.url === undefined ? { title: crumb.title } : { title: crumb.title, href: crumb.url + query },
    )
