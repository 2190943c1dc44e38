import type { Allowed } from '#kernel'
import type { TableRow } from '../rows.ts'
import { relationsInWords } from './relations-in-words.ts'

const heads = ['What', 'You', 'Strangers', 'Who works here', 'By what they are to it', 'Administrators']

/** Operations by kinds of person; on a phone each row stands by itself, its cells with their heads. */
export const PermissionsTable = ({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly TableRow[]
}) => (
  <table class="permissions">
    <caption>{title}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.operation} id={row.operation}>
          <th scope="row">
            {row.summary}
            {row.fresh !== undefined && <small>{freshInWords(row.fresh)}</small>}
          </th>
          <Cell head="You" allowed={row.mine} some="if that is you" />
          <Cell head="Strangers" allowed={row.strangers} some="some" />
          <Cell head="Who works here" allowed={row.members} some="some of them" />
          <td data-head="By what they are to it">{relationsInWords(row) ?? <Sign allowed="no" some="" />}</td>
          <Cell head="Administrators" allowed={row.administrators} some="some of them" />
        </tr>
      ))}
    </tbody>
  </table>
)

/** What of an act asks for more than being signed in. */
const freshInWords = (part: string): string =>
  `Yourself, no program, and freshly signed in${part === 'all of it' ? '' : `, ${part}`}.`

interface CellProps {
  readonly head: string
  readonly allowed: Allowed
  /** What it says where it depends. */
  readonly some: string
}

const Cell = ({ head, ...sign }: CellProps) => (
  <td data-head={head} class={sign.allowed}>
    <Sign {...sign} />
  </td>
)

function Sign({ allowed, some }: Omit<CellProps, 'head'>) {
  if (allowed === 'yes') return <>yes</>
  if (allowed === 'some') return <>{some}</>
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">no</span>
    </>
  )
}
