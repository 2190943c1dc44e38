import { parsePage, renderPage, answered, type Destination } from '../index.ts'
import { asked } from '../templates/people-asked.ts'

/** A handbook in which every address leads where it says, as a page, a file or another site. */
const anywhere =
  (kind: Destination['kind']) =>
  (href: string): Destination => ({ kind, href })

const isHidden = (): Destination => ({ kind: 'missing', hint: '"><img src=x onerror=ran()>' })

/** What is answered where a page asks for people, in its worst form that is still made by us. */
const person = '<a href="/-/people/x">&lt;img src=x onerror=ran()&gt;</a>'

/** All HTML of a page, as readers get it, put together. */
export function shownOf(
  source: string,
  kind: Destination['kind'] = 'external',
  path = 'content/plan.md',
): string {
  const parsed = parsePage({ path, source })
  const part = parsePage({ path: 'part.md', source: source.replaceAll(/include/g, 'x') })
  const page = renderPage(parsed, {
    resolve: kind === 'missing' ? isHidden : anywhere(kind),
    isDefinition: () => false,
    include: (name) => (name === 'part.md' ? part : undefined),
    embeds: ['evil.example'],
  })
  const people = page.asked.map(() => person)
  return [
    page.heading,
    ...page.sections.flatMap(({ heading = '', parts }) => [
      heading,
      ...parts.map((one) => (one.kind === 'html' ? one.html : '')),
    ]),
  ]
    .map((html) => answered(html, people))
    .join('\n')
}

/** Forges what stands for people, with a number that a page has. */
export const forged = asked(0, 'x')
