import type { ComponentChildren } from 'preact'

/** A line of what is known: a word and what stands for it; nothing where nothing does. */
export const Fact = ({ term, children }: { readonly term: string; readonly children?: ComponentChildren }) =>
  children === undefined || children === false || children === '' ? null : (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )

interface Linked {
  readonly title: string
  readonly href: string
}

/** Links with commas between. */
export const Links = ({ all }: { readonly all: readonly Linked[] }) => (
  <>
    {all.map(({ title, href }, at) => (
      <span key={href}>
        {at > 0 && ', '}
        <a href={href} dir="auto">
          {title}
        </a>
      </span>
    ))}
  </>
)
