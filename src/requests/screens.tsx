import { z } from 'zod'
import { screen, submits, type Frame, type Visit } from '#design'
import { answerIn, everNamed, forbidden, get, lookAs, todayIn } from '#kernel'
import { queryOf } from './filters/filter-fields.ts'
import { filtersOf } from './filters/filters-store.ts'
import { keepFilter } from './filters/keep-filter.ts'
import { removeFilter } from './filters/remove-filter.ts'
import { renameFilter } from './filters/rename-filter.ts'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'
import { labelsIn } from './labels-named.ts'
import { listHref } from './list-href.ts'
import { listRequests } from './list-requests.ts'
import { loadNewRequest, projectsOf } from './load-new-request.ts'
import { loadRequest } from './load-request.ts'
import { openRequest } from './open-request.ts'
import { requestOperations } from './operations.ts'
import { NewRequestPage, type NewRequestProps } from './pages/new-request-page.tsx'
import { RequestPage } from './pages/request-page.tsx'
import type { RequestProps } from './pages/request-props.ts'
import { RequestsPage, type RequestsProps } from './pages/requests-page.tsx'
import { requestHref } from './request.ts'
import { isOutside, mayWork } from './rights.ts'
import { understood } from './understood.ts'

export const requestsScreen = screen<RequestsProps>({
  at: get('/requests'),
  title: () => 'Requests',
  load: ({ house, by, query, params, attempt }) =>
    lookAs(house, by, async (look) => {
      // A filter that could not be kept is the one that was looked at.
      const wanted = attempt?.values['query']
      const asked = inLines(wanted === undefined ? query : new URLSearchParams(wanted))
      const { faults, asked: input } = understood(listRequests, asked)
      const { requests, unknown, next } = await answerIn(look, listRequests, input)
      const projects = await everNamed(look, project)
      const choices = (kind: typeof request) =>
        look.model.all(kind).map(({ name, title }) => ({ value: name, label: title }))
      return {
        requests: requests.map((one) => ({
          ...one,
          projectTitle: projects.get(one.projectId)?.title ?? one.project,
        })),
        asked,
        faults,
        unknown,
        projects: projectsOf(look),
        types: choices(request),
        labels: labelsIn(look).map(({ label }) => ({ value: label, label })),
        works: !isOutside(by),
        filters: isOutside(by) ? [] : await filtersOf(look.db, by.id),
        query: faults.length + unknown.length === 0 ? queryOf(new URLSearchParams(asked).toString()) : '',
        ...(attempt && { attempt, ...(params['id'] !== undefined && { refused: params['id'] }) }),
        today: todayIn(look),
        ...(next !== undefined && { next: listHref({ ...asked, after: next }) }),
      }
    }),
  view: (props, frame) => <RequestsPage {...props} frame={frame} />,
  submits: [
    submits(keepFilter, ({ query }) => `/-/requests?${query}`),
    submits(renameFilter, () => '/-/requests'),
    submits(removeFilter, () => '/-/requests'),
  ],
})

/** What an address asks for; what is said several times stands in lines. */
function inLines(query: URLSearchParams): Readonly<Record<string, string>> {
  const said = [...new Set(query.keys())].map((key) => [key, query.getAll(key).filter(Boolean).join('\n')])
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

export const newRequestScreen = screen<NewRequestProps>({
  at: get('/requests/new'),
  title: ({ type }) => type?.title ?? 'Ask for something',
  async load(visit) {
    const permission = mayWork(visit.by)
    // Who sent a form without being signed in gets it back with what was typed.
    if (!permission.allowed && !visit.attempt) throw forbidden('Sign in to ask for something.')
    return lookAs(visit.house, visit.by, (look) => loadNewRequest(look, visit))
  },
  view: (props, frame) => NewRequestPage(props, frame),
  submits: [submits(openRequest, requestHref)],
})

/** Each act on a request leads to the one that it answers. */
const shownAfter = (result: unknown): string => requestHref(z.object({ number: z.int() }).parse(result))

const own = {
  title: ({ request: one }: RequestProps) => one.subject,
  load: (visit: Visit) => lookAs(visit.house, visit.by, (look) => loadRequest(look, visit)),
  view: (props: RequestProps, frame: Frame) => RequestPage(props, frame),
}

export const requestScreen = screen<RequestProps>({
  at: get('/requests/:number'),
  ...own,
  submits: requestOperations
    .filter(({ name }) => name !== 'requests.open')
    .map((one) => submits(one, shownAfter)),
})

/** The same below its project, as people write it; it stays right when the request moves. Its forms are sent to the other one. */
export const requestInProjectScreen = screen<RequestProps>({
  at: get('/requests/:project/:number'),
  ...own,
})
