import { EmptyState, Sheet } from '#design'
import type { Reworded as Words } from '../pieces.ts'
import { Reworded } from './reworded.tsx'

/** What the difference of a page is drawn from. */
export interface DifferenceProps {
  readonly title: string
  readonly sentences: readonly Words[]
  readonly more: number
  readonly isHref: string
  /** Absent where it did not stand before. */
  readonly wasHref?: string
}

/** The sentences of a page that differ between two versions, word by word. */
export const DifferencePage = (props: DifferenceProps) => (
  <Sheet
    crumbs={[{ title: 'What changed', href: '/-/changes' }]}
    title={`What changed in “${props.title}”`}
    lede="What went is struck out, what came is underlined."
  >
    {props.sentences.length === 0 ? (
      <EmptyState says="Its sentences read as before: what changed is its form, or a block of a rule." />
    ) : (
      <Reworded {...props} />
    )}
    <p>
      {props.wasHref !== undefined && (
        <>
          <a href={props.wasHref}>As it was</a> ·{' '}
        </>
      )}
      <a href={props.isHref}>As it became</a>
    </p>
  </Sheet>
)
