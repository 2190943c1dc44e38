import { Banner, Breadcrumbs, countInWords, dateInWords, TableOfContents } from '#design'
import type { HandbookPageProps, PageFinding } from './page-view.ts'
import { PlainForms } from './plain-forms.tsx'
import { Section } from './section.tsx'

function Byline({ owner, changedOn, readBy, historyHref, beside, today }: HandbookPageProps) {
  const changed = changedOn && `changed on ${dateInWords(changedOn, today)}`
  if (!owner && !changed && !readBy && !historyHref && !beside) return null
  return (
    <div class="byline">
      {owner && (
        <span>{owner.href ? <a href={owner.href}>{owner.name}</a> : owner.name} answers for this</span>
      )}
      {changed && <span>{changed}</span>}
      {readBy && <span>{readBy}</span>}
      {historyHref && <a href={historyHref}>How it came to be</a>}
      {beside}
    </div>
  )
}

const Head = (page: HandbookPageProps) => (
  <header class="page-head">
    {page.toc.length > 1 && (
      <div class="margin">
        <TableOfContents entries={page.toc} />
      </div>
    )}
    <Breadcrumbs crumbs={page.crumbs} />
    <div class="page-title" dir="auto" dangerouslySetInnerHTML={{ __html: page.heading }} />
    {page.description && (
      <p class="lede" dir="auto">
        {page.description}
      </p>
    )}
    <Byline {...page} />
  </header>
)

const Findings = ({ findings }: { readonly findings: readonly PageFinding[] }) => (
  <details class="page-findings">
    <summary>{countInWords(findings.length, 'thing')} to mend in this page</summary>
    <ul>
      {findings.map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          Line {line}: {message}
        </li>
      ))}
    </ul>
  </details>
)

/** Folded, and fetched when it is unfolded: to find it out takes longer than the page. */
const LinksHere = ({ linksHref }: HandbookPageProps) =>
  linksHref === undefined ? null : (
    <page-links>
      <details class="page-findings links-here">
        <summary>Pages that link here</summary>
        <div data-fetched>
          <p>
            <a href={linksHref}>See which pages link here</a>
          </p>
        </div>
      </details>
    </page-links>
  )

/** The pages that stand before and after this one. */
const Onward = ({ before, after }: HandbookPageProps) =>
  before || after ? (
    <nav class="onward" aria-label="Before and after">
      {before && (
        <a rel="prev" href={before.href}>
          <small>Before this</small>
          <span dir="auto">{before.title}</span>
        </a>
      )}
      {after && (
        <a rel="next" href={after.href}>
          <small>Read on</small>
          <span dir="auto">{after.title}</span>
        </a>
      )}
    </nav>
  ) : null

/** On paper only, where no menu says it: a page stands since it was changed last. */
function Version({ asOf, changedOn }: HandbookPageProps) {
  const on = asOf?.date ?? changedOn
  return on ? (
    <p class="on-paper" data-version>
      The version of {dateInWords(on)}.
    </p>
  ) : null
}

/** A page of the handbook as people read it, with its margin. */
export const HandbookPage = (page: HandbookPageProps) => (
  <article class="page">
    {page.asOf && (
      <Banner>
        You are reading the version of {dateInWords(page.asOf.date, page.today)}.{' '}
        {page.asOf.currentHref === undefined ? (
          'The page is no longer part of the handbook.'
        ) : (
          <a href={page.asOf.currentHref}>Read it as it is now</a>
        )}
      </Banner>
    )}
    <Head {...page} />
    {page.sections.map((section, place) => (
      <Section key={place} section={section} today={page.today} />
    ))}
    <Version {...page} />
    <LinksHere {...page} />
    <Onward {...page} />
    <PlainForms {...page} />
    {page.findings && page.findings.length > 0 && <Findings findings={page.findings} />}
  </article>
)
