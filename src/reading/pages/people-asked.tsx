import { fragmentMarkup, personHref } from '#design'
import type { PeopleAsked } from '#pages'
import type { PeopleAnswered } from '#people'

/** So many names stand in a sentence. */
const mostInWords = 30

const Faults = ({ faults }: { readonly faults: readonly string[] }) => (
  <>
    {faults.map((fault) => (
      <strong class="nobody" key={fault}>
        {fault.replace(/\.$/, '')}
      </strong>
    ))}
  </>
)

type Shown = PeopleAnswered & Pick<PeopleAsked, 'titled'>

const InWords = ({ people, faults, titled }: Shown) => (
  <>
    {people.slice(0, mostInWords).map(({ handle, name, title }, at) => (
      <>
        {at > 0 && ', '}
        <a href={personHref(handle)}>{name}</a>
        {titled && title !== undefined && ` (${title})`}
      </>
    ))}
    <Faults faults={faults} />
  </>
)

const AsList = ({ people, faults, titled }: Shown) => (
  <div class="people-asked">
    {people.length > 0 && (
      <ul>
        {people.map(({ handle, name, title }) => (
          <li key={handle}>
            <a href={personHref(handle)}>{name}</a>
            {titled && title !== undefined && `, ${title}`}
          </li>
        ))}
      </ul>
    )}
    {faults.length > 0 && (
      <p>
        <Faults faults={faults} />
      </p>
    )}
  </div>
)

/** Those whom a page asked for, as they stand in it. */
export const peopleMarkup = (asked: PeopleAsked, answer: PeopleAnswered): string =>
  fragmentMarkup(
    asked.form === 'list' ? (
      <AsList {...answer} titled={asked.titled} />
    ) : (
      <InWords {...answer} titled={asked.titled} />
    ),
  )
