import {
  backName,
  Button,
  Field,
  Form,
  onceName,
  Row,
  Rows,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import type { KeptFilter } from './filters-store.ts'

export interface KeptFiltersProps {
  readonly filters: readonly KeptFilter[]
  /** What the list asks for now, as an address has it; empty where it asks for nothing. */
  readonly query: string
  readonly attempt?: Attempt
  /** Id of the filter that could not be renamed. */
  readonly refused?: string
  readonly frame: Frame
}

const hrefOf = (query: string): string => `/-/requests?${query}`

/** The filters that somebody keeps, each an address; and ways to keep the present one, call one otherwise and remove one. */
export function KeptFilters(props: KeptFiltersProps) {
  const { filters, query } = props
  const isKept = filters.some((one) => one.query === query)
  return (
    <>
      {filters.length > 0 && (
        <ul class="chips" aria-label="Filters you keep">
          {filters.map((one) => (
            <li key={one.id}>
              <a
                class="chip"
                href={hrefOf(one.query)}
                aria-current={one.query === query ? 'page' : undefined}
              >
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="request-acts">
        {query !== '' && !isKept && <Keep {...props} />}
        {filters.length > 0 && <Change {...props} />}
      </div>
    </>
  )
}

function Keep({ query, attempt, frame }: KeptFiltersProps) {
  const typed = typedIn(attempt, 'requests.keep-filter')
  const mine = attempt?.operation === 'requests.keep-filter' ? attempt : undefined
  return (
    <details open={mine !== undefined}>
      <summary class="button">Keep this filter</summary>
      <Form
        action="/-/requests/filters"
        once={frame.once}
        submit="Keep it"
        second
        refusal={mine?.refusal}
        hidden={{ query }}
      >
        <Field
          name="name"
          label="What do you call it?"
          hint="Only you see the name. To share it, give others the address of this page."
          required
          {...typed('name')}
        />
      </Form>
    </details>
  )
}

function Change({ filters, query, attempt, refused, frame }: KeptFiltersProps) {
  const mine = attempt?.operation === 'requests.rename-filter' ? attempt : undefined
  const typed = typedIn(mine, 'requests.rename-filter')
  const back = query === '' ? '/-/requests' : hrefOf(query)
  return (
    <details open={mine !== undefined}>
      <summary class="button">Change what you keep</summary>
      <Rows>
        {filters.map(({ id, name }) => (
          <Row
            key={id}
            title={name}
            end={
              <form method="post" action={`/-/requests/filters/${id}/removal`}>
                <input type="hidden" name={onceName} value={`${frame.once}.${id}`} />
                <input type="hidden" name={backName} value={back} />
                <Button>Remove</Button>
              </form>
            }
          >
            <Form
              action={`/-/requests/filters/${id}/name`}
              once={frame.once}
              submit="Rename"
              second
              refusal={refused === id ? mine?.refusal : undefined}
              hidden={{ [backName]: back }}
            >
              <Field
                name="name"
                id={`name-${id}`}
                label="Call it"
                required
                {...(refused === id ? typed('name') : { value: name })}
              />
            </Form>
          </Row>
        ))}
      </Rows>
    </details>
  )
}
