import type { Alternative } from '#kernel'
import { insteadName, insteadValue } from '../instead.ts'
import { AskThem } from './ask-them.tsx'

/** What people are called, by handle. */
export type Named = Readonly<Record<string, { readonly name: string; readonly href?: string }>>

interface WayProps {
  readonly way: Alternative
  readonly best: boolean
  readonly quiet: boolean
  readonly named: Named
}

const Told = ({ way, named }: WayProps) => {
  const asked = way.ask === undefined ? undefined : (named[way.ask]?.name ?? `@${way.ask}`)
  const about = [asked && !way.say.includes(asked) ? asked : undefined, way.detail].filter(Boolean)
  return (
    <span class="way-told">
      <b>{way.say}</b>
      {about.length > 0 && <span class="way-detail">{about.join(' · ')}</span>}
    </span>
  )
}

/** A change of the same form is its button; another place is a link; a person to ask is named. */
function Way(props: WayProps) {
  const { way, best, named, quiet } = props
  if (way.change)
    return (
      <button
        class="way"
        type="submit"
        name={insteadName}
        value={insteadValue(way.change)}
        autofocus={best && !quiet}
      >
        <Told {...props} />
        {best && <kbd aria-hidden="true">↵</kbd>}
      </button>
    )
  const href = way.href ?? (way.ask === undefined ? undefined : named[way.ask]?.href)
  const link = (
    <a class="way" href={href}>
      <Told {...props} />
    </a>
  )
  if (way.href && way.ask !== undefined)
    return (
      <AskThem name={named[way.ask]?.name ?? `@${way.ask}`} href={way.href}>
        <Told {...props} />
      </AskThem>
    )
  if (href) return link
  return (
    <p class="way">
      <Told {...props} />
    </p>
  )
}

/** What would work, best first. */
export const Ways = ({
  ways,
  named,
  quiet = false,
}: {
  ways: readonly Alternative[]
  named?: Named | undefined
  quiet?: boolean | undefined
}) => (
  <ul class="ways">
    {ways.map((way, index) => (
      <li key={way.say}>
        <Way way={way} best={index === 0} named={named ?? {}} quiet={quiet} />
      </li>
    ))}
  </ul>
)
