import { LiveCard, Said } from '#design'
import type { PageSection, RulePart, TextPart } from './page-view.ts'

/** The heading's own level; a page's title is its only `h1`. */
function Heading({ section }: { readonly section: PageSection }) {
  const Level = `h${Math.min(6, Math.max(2, section.level))}` as 'h2'
  return (
    <Level class="heading" id={section.id}>
      {section.headingHtml === undefined ? (
        section.title
      ) : (
        <span dangerouslySetInnerHTML={{ __html: section.headingHtml }} />
      )}
      {section.id && (
        <a class="here" href={`#${section.id}`} aria-label={`Link to “${section.title}”`}>
          ¶
        </a>
      )}
    </Level>
  )
}

const Text = ({ part }: { readonly part: TextPart }) => (
  <div class="prose" data-lines={part.lines.join('-')} dangerouslySetInnerHTML={{ __html: part.html }} />
)

/** The card stands before its rule, so that it floats level with it. */
const Rule = ({ part, today }: { readonly part: RulePart; readonly today: Temporal.PlainDate }) => (
  <div class="ruled">
    {part.card !== undefined && part.card !== null && (
      <div class="margin" role="group" aria-label={`${part.name} right now`}>
        <LiveCard id={part.cardId}>{part.card}</LiveCard>
      </div>
    )}
    <Said {...part} today={today} />
  </div>
)

/** A heading with what stands under it. */
export const Section = (props: { readonly section: PageSection; readonly today: Temporal.PlainDate }) => (
  <section class="section">
    {props.section.title !== '' && <Heading section={props.section} />}
    {props.section.parts.map((part, place) =>
      part.kind === 'html' ? (
        <Text key={place} part={part} />
      ) : (
        <Rule key={place} part={part} today={props.today} />
      ),
    )}
  </section>
)
