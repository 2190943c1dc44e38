import { stringify } from 'csv-stringify/sync'
import { screen, type Download } from '#design'
import {
  answerIn,
  forbidden,
  get,
  lookAs,
  Refusal,
  todayIn,
  type Look,
  type Person,
  type Question,
} from '#kernel'
import type { Audited, AuditLine, listAudit } from './list-audit.ts'
import { noFormula } from './no-formula.ts'
import { AuditPage, type AuditProps } from './pages/audit-page.tsx'

type ListAudit = ReturnType<typeof listAudit>

const fields = ['person', 'operation', 'day'] as const

/** What was asked by the address, as far as something was. */
const askedIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...fields, 'after'].flatMap((name) => {
      const value = query.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )

const addressOf = (path: string, asked: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(asked).toString()
  return query === '' ? path : `${path}?${query}`
}

function mustBeAdministrator({ kind }: Person): void {
  if (kind !== 'admin')
    throw forbidden(
      'Only administrators see this of everybody. Your own part stands on the page of your account.',
    )
}

export const auditScreen = (list: ListAudit, audited: Audited) =>
  screen<AuditProps>({
    at: get('/audit'),
    title: () => 'Who came in',
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        mustBeAdministrator(by)
        const { after, ...asked } = askedIn(query)
        const { found, faults } = await foundBy(look, list, {
          ...asked,
          ...(after !== undefined && { after }),
        })
        return {
          entries: found.entries,
          ...(found.next !== undefined && { next: addressOf('/-/audit', { ...asked, after: found.next }) }),
          csv: addressOf('/-/audit.csv', asked),
          asked: { person: '', operation: '', day: '', ...asked },
          operations: [...audited()].map(([value, { summary }]) => ({ value, label: summary })),
          faults,
          today: todayIn(look),
        }
      }),
    view: (props) => AuditPage(props),
  })

/** An address that asks for what is not there shows nothing, and says beside each field what would work. */
async function foundBy(look: Look, list: Question, asked: object) {
  const none: { entries: readonly AuditLine[]; next?: string } = { entries: [] }
  try {
    return { found: (await answerIn(look, list, asked)) as typeof none, faults: [] }
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'invalid') return { found: none, faults: fault.fields }
    throw fault
  }
}

const mostRows = 10_000
const whose = ['by', 'name', 'account', 'name of account']

/** All that the page would show, page by page, for a spreadsheet. */
export const auditDownload = (list: ListAudit): Download => ({
  at: get('/audit.csv'),
  name: 'who-came-in.csv',
  type: 'text/csv; charset=utf-8',
  load: ({ house, by, query }) =>
    lookAs(house, by, async (look) => {
      mustBeAdministrator(by)
      const rows: AuditLine[] = []
      let after: string | undefined
      do {
        const page = await answerIn(look, list, { ...askedIn(query), limit: 100, ...(after && { after }) })
        rows.push(...page.entries)
        after = page.next
      } while (after !== undefined && rows.length < mostRows)
      const head = ['at', 'operation', 'what', 'turned away', 'why', ...whose]
      const lines = rows.map(({ at, operation, what, turnedAway, why = '', ...row }) => [
        ...[at.toString(), operation, what, turnedAway ? 'yes' : 'no', why],
        ...[row.by, row.byName, row.account, row.accountName].map((cell) => cell ?? ''),
      ])
      // RFC 4180.
      return stringify([head, ...lines.map((line) => line.map(noFormula))], { record_delimiter: 'windows' })
    }),
})
