import { globSync } from 'node:fs'

/** Where a screen stands, of all that it says. */
export interface Walkable {
  readonly at: { readonly path: string }
}

const paidSocial = '/marketing/integrated-marketing/paid-social/'
const history = `/-/history?page=${encodeURIComponent(paidSocial)}`

/**
 * Addresses that nobody could make up from a screen's place: with its parameters filled from the sample, with a
 * query, or where there is nothing. A screen without parameters is walked by itself; one with them has to stand here.
 */
export const chosen: readonly string[] = [
  `${paidSocial}?as-of=2026-01-01`,
  '/nowhere/at/all/',
  history,
  '/-/pages?words=paid+social',
  '/-/pages?words=xylophone+quarks',
  '/-/pages?words=%3F%21',
  '/-/find?words=paid',
  '/-/find?words=xylophone',
  '/-/rules?kind=limit',
  '/-/rules?words=xylophone',
  '/-/rules?kind=nonsense',
  '/-/changes?folder=/marketing/&sort=rule',
  '/-/changes?sort=gone',
  '/-/changes/latest',
  '/-/changes/0000000',
  '/-/difference?page=/marketing/&from=nothing&to=nothing',
  `/-/links?page=${encodeURIComponent(paidSocial)}`,
  '/-/short-links/remote',
  '/-/short-links/nothing-of-that-name',
  '/-/rules/limit/paid-social-per-team',
  '/-/rules/limit/nothing-of-that-name',
  '/-/people/noor',
  '/-/people/noor/access',
  '/-/people/nobody',
  '/-/people/bao/onboarding',
  '/-/people/linh/details',
  '/-/people/linh/access',
  '/-/people/linh/hand-over',
  '/-/teams/field-apac',
  '/-/regions/apac',
  '/-/roles/Campaign%20Manager',
  '/-/notices?unread=true',
  '/-/notices/stop/nothing-of-that-name',
  '/-/webhooks/{webhook}',
  '/-/sign-in/invitation?code={invitation}',
  '/-/connections/new?{asked}',
  '/-/webhooks/019469a0-0000-7000-8000-000000000001',
  '/-/campaigns?after=nonsense',
  '/-/campaigns/1',
  '/-/campaigns/99999',
  '/-/approvals/1',
  '/-/approvals/2',
  '/-/approvals/99999',
  '/-/approvals?show=all',
  '/-/approvals?show=nonsense',
  '/-/approvals/new?approval=publisher-program&number=19',
  '/-/requests/board?group=mktg-status&team=all-remote',
  '/-/requests/board?group=mktg-statis&after=nonsense',
  '/-/requests/inbox?project=marketing',
  '/-/requests/inbox?project=marketin&after=nonsense',
  '/-/labels/HOR%20Attention',
  '/-/labels/mktg-status%3A%3Atriage',
  '/-/labels/HOR%20Attencion',
  '/-/requests?label=nothing&state=all',
  '/-/requests?state=nonsense',
  '/-/requests/1',
  '/-/requests/2',
  '/-/requests/4',
  '/-/requests/corporate-marketing/3',
  '/-/requests/99999',
  '/-/requests/new?type=idea',
  '/-/requests/new?type=publisher-program',
  '/-/requests/new?type=advice',
  '/-/requests/new?type=',
  '/-/requests/new?issuable_template=idee',
  '/-/requests/new?issuable_template=',
  '/-/requests/altered?type=idea',
  '/-/nothing-of-that-name',
  '/api',
]

/** The pages of the sample's handbook, at their addresses. */
const handbookAddresses: readonly string[] = globSync('sample/handbook/**/*.md')
  .map((path) => path.replace(/^sample\/handbook/, '').replace(/(?:\/_index)?\.md$/, '/'))
  .toSorted()

/** Every address that is walked, each once; `{words}` in braces are ids of what the walk makes first. */
export const walkedOf = (screens: readonly Walkable[]): readonly string[] => [
  ...handbookAddresses,
  ...screens
    .map(({ at }) => `/-${at.path}`)
    .filter((path) => !path.includes(':'))
    .toSorted(),
  ...chosen,
]

/** Places of screens that no address leads to. */
export const leftOut = (screens: readonly Walkable[]): readonly string[] =>
  screens.filter((one) => addressOf(one, screens, walkedOf(screens)) === undefined).map(({ at }) => at.path)

/** The first of these addresses that leads to a screen; what has a place of its own does not stand for a parameter. */
export function addressOf(
  { at }: Walkable,
  screens: readonly Walkable[],
  addresses: readonly string[],
): string | undefined {
  const own = new Set(screens.map((one) => `/-${one.at.path}`).filter((path) => path !== `/-${at.path}`))
  const leads = new RegExp(`^/-${at.path.replaceAll(/:\w+/g, '[^/]+')}$`)
  return addresses.find((address) => leads.test(plain(address)) && !own.has(plain(address)))
}

/** What the `:parameters` of a screen's place are at an address of it. */
export function parametersAt(path: string, address: string): Readonly<Record<string, string>> {
  const parts = plain(address).split('/').slice(2)
  const names = path.split('/').slice(1)
  return Object.fromEntries(
    names.flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), parts[at] ?? '']] : [])),
  )
}

const plain = (address: string): string => address.split('?')[0] ?? ''
