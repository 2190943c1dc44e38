import type { Look } from '#kernel'
import { answered } from '#pages'
import { peopleOfPage } from '#people'
import type { PageFinding, PageSection } from './pages/page-view.ts'
import { peopleMarkup } from './pages/people-asked.tsx'
import type { ReadPage } from './reading.ts'

/** A page with the people in it whom it asks for, as its reader may see them; who is missing is also something to mend. */
export async function withPeople(look: Look, read: ReadPage): Promise<ReadPage> {
  const { asked, props } = read
  if (asked.length === 0) return read
  const found = await peopleOfPage(look, asked)
  const markup = asked.map((one, at) => peopleMarkup(one, found[at] ?? { people: [], faults: [] }))
  const findings = asked.flatMap(({ line }, at) =>
    (found[at]?.faults ?? []).map((message): PageFinding => ({ line, message })),
  )
  const sections = props.sections.map((section): PageSection => ({
    ...section,
    ...(section.heading !== undefined && { heading: answered(section.heading, markup) }),
    parts: section.parts.map((part) =>
      part.kind === 'html' ? { ...part, html: answered(part.html, markup) } : part,
    ),
  }))
  return {
    ...read,
    props: {
      ...props,
      heading: answered(props.heading, markup),
      sections,
      findings: [...(props.findings ?? []), ...findings].toSorted((a, b) => a.line - b.line),
    },
  }
}
