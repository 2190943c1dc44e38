/** Marks in the contents of a page the section that is being read: the last whose heading has come to the upper part of the window. */
export function markContents(contents: HTMLElement): void {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  )
  const headings = [
    ...document.querySelectorAll<HTMLElement>('.main :is(h1, h2, h3, h4, h5, h6)[id]'),
  ].filter(({ id }) => links.has(id))
  const above = new Set<Element>()
  const mark = (): void => {
    const here = headings.findLast((heading) => above.has(heading))
    for (const [id, link] of links)
      if (id === here?.id) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
  }
  // The band that is watched reaches from far above the page to a third of the window: what is in it has been come to.
  const watching = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) above.add(target)
        else above.delete(target)
      mark()
    },
    { rootMargin: '10000000px 0px -67%' },
  )
  for (const heading of headings) watching.observe(heading)
}

const contents = document.querySelector<HTMLElement>('nav.contents')
if (contents) markContents(contents)
