import type { ComponentChildren } from 'preact'

interface AskThemProps {
  /** What the person is called. */
  readonly name: string
  /** What they are to open. */
  readonly href: string
  /** What is said of this way. */
  readonly children: ComponentChildren
}

/** What whoever asks writes along with the link. */
const message =
  'Could you do this for me? Behind this link stands what I filled in; you can send it from there.'

/** A way that somebody else has to go: nothing is sent from here, so it shows what to hand to them, and copies it. */
export const AskThem = ({ name, href, children }: AskThemProps) => (
  <details class="ask">
    <summary class="way">{children}</summary>
    <p>Nothing is sent by itself: write to {name} where you usually do, and put this into it.</p>
    <blockquote dir="auto">{message}</blockquote>
    <copy-link
      data-text={message}
      data-says={`Copied, message and link. ${name} knows nothing of it until you send it.`}
    >
      <a class="button" href={href}>
        Copy message and link
      </a>
    </copy-link>
  </details>
)
