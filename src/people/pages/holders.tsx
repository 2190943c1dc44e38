import type { Person } from '#kernel'
import { personHref } from '../hrefs.ts'
import { Links } from './fact.tsx'

type Named = Pick<Person, 'handle' | 'name'>

/** `; Noor Haddad stands in`, after what says that nobody holds a title; nothing without a deputy. */
export const StandsIn = ({ deputy }: { readonly deputy?: Named | undefined }) =>
  deputy ? (
    <>
      ; <a href={personHref(deputy.handle)}>{deputy.name}</a> stands in
    </>
  ) : null

/** Those who hold something, each a link to their page. */
export const PeopleLinks = ({ people }: { readonly people: readonly Named[] }) => (
  <Links all={people.map(({ name, handle }) => ({ title: name, href: personHref(handle) }))} />
)

interface HoldersProps {
  readonly heldBy: readonly Named[]
  readonly deputy?: Named | undefined
}

/** Who holds a title; where nobody does, that it is vacant, and who stands in. */
export const Holders = ({ heldBy, deputy }: HoldersProps) =>
  heldBy.length > 0 ? (
    <PeopleLinks people={heldBy} />
  ) : (
    <span class="vacant">
      Vacant: nobody holds it now
      <StandsIn deputy={deputy} />
    </span>
  )
