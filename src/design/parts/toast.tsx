import { onceName } from './form.tsx'
import { Sentence } from './sentence.tsx'

/** What was just done, for the page that follows it. */
export interface JustDone {
  /** Address that its form was sent to: what was typed there is done with. */
  readonly action: string
  /** In a sentence; absent where it is not for who is looking now. */
  readonly says?: string
  /** The act that takes it back, ready to be sent. */
  readonly undo?: {
    readonly action: string
    /** The same for every rendering: undone twice is undone once. */
    readonly once: string
    readonly fields: Readonly<Record<string, string>>
  }
}

/** A quiet line that says so, and takes it back where that can be done. */
export const Toast = ({ says, undo }: JustDone) =>
  says === undefined ? null : (
    <done-toast>
      <section class="toast" aria-label="Just done">
        <p role="status">
          <Sentence says={says} />
        </p>
        {undo && (
          <form method="post" action={undo.action}>
            <input type="hidden" name={onceName} value={undo.once} />
            {Object.entries(undo.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button class="button" type="submit">
              Undo
            </button>
          </form>
        )}
      </section>
    </done-toast>
  )
