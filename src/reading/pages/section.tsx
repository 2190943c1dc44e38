import { LiveCard, Said } from '#design'
import type { PageSection, RulePart, TextPart } from './page-view.ts'

/** The heading as the page has it, with its id and its permalink. */
const Heading = ({ html }: { readonly html: string }) => (
  <div class="heading" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
)

const Text = ({ part }: { readonly part: TextPart }) => (
  <div
    class="prose"
    dir="auto"
    data-lines={part.lines.join('-')}
    dangerouslySetInnerHTML={{ __html: part.html }}
  />
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
    {props.section.heading !== undefined && <Heading html={props.section.heading} />}
    {props.section.parts.map((part, place) =>
      part.kind === 'html' ? (
        <Text key={place} part={part} />
      ) : (
        <Rule key={place} part={part} today={props.today} />
      ),
    )}
  </section>
)
