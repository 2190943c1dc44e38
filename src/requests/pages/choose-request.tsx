import { Quote, Row, Rows, Sheet } from '#design'
import type { Definition } from '#kernel'
import type { RequestType } from '../kinds/request-value.ts'
import { newHref, type ListedType } from './types-page.tsx'

export const crumbs = [{ href: '/-/requests', title: 'Requests' }]

/** What the page says where nothing has to be asked. */
export const NoneNeeded = ({
  type,
  today,
}: {
  readonly type: Definition<RequestType>
  readonly today: Temporal.PlainDate
}) => (
  <Sheet crumbs={crumbs} title={type.title} lede="This needs no request: go ahead.">
    <Quote citation={type.citation} today={today} />
    {type.value.note && <p>{type.value.note}</p>}
  </Sheet>
)

/** A form that an address names and nobody knows; empty where it names none. */
export interface Unknown {
  readonly name: string
  readonly near?: ListedType
}

/** Says above the form for anything else why it is not the one that was meant. */
export const NoSuchForm = ({ name, near }: Unknown) => (
  <p role="status">
    {name === '' ? 'This address names no form.' : `No page knows a form called “${name}”.`}{' '}
    {near && (
      <>
        Did you mean <a href={newHref(near.name)}>{near.title}</a>?{' '}
      </>
    )}
    This is the one for anything else; <a href="/-/requests/new">all forms</a> are listed.
  </p>
)

/** What can be asked for, each with what the page says back. */
export const Choose = ({ types }: { readonly types: readonly ListedType[] }) => (
  <Sheet
    crumbs={crumbs}
    title="Ask for something"
    lede="Choose what it is; the page behind it says where it goes."
  >
    <Rows>
      {types.map(({ name, title, says, needed }) => (
        <Row
          key={name}
          title={<a href={newHref(name)}>{title}</a>}
          about={says}
          end={!needed && 'no request needed'}
        />
      ))}
      <Row
        title={<a href="/-/requests/new?type=">Anything else</a>}
        about="A request without a form: a subject, a project and what there is to say."
      />
    </Rows>
  </Sheet>
)
