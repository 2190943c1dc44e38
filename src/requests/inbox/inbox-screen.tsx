import { screen } from '#design'
import { answerIn, everNamed, forbidden, get, lookAs, presentOf, todayIn, type Look } from '#kernel'
import { team } from '#people'
import { project } from '../kinds/project.ts'
import { request as kind } from '../kinds/request.ts'
import { projectsOf } from '../load-new-request.ts'
import type { Request } from '../request.ts'
import { mayTriage, mayWork } from '../rights.ts'
import { understood } from '../understood.ts'
import { inboxHref } from './inbox-href.ts'
import { InboxPage, type InboxProps } from './inbox-page.tsx'
import { showInbox } from './show-inbox.ts'

export const inboxScreen = screen<InboxProps>({
  at: get('/requests/inbox'),
  title: () => 'Inbox',
  load: ({ house, by, query }) => {
    if (!mayWork(by).allowed) throw forbidden('Sign in to see to requests.')
    return lookAs(house, by, async (look) => {
      const asked = askedIn(query)
      const { requests, next, ...answer } = await answerIn(look, showInbox, asked)
      const projects = await everNamed(look, project)
      return {
        ...answer,
        rows: await Promise.all(
          requests.map(async (one) => ({
            request: { ...one, projectTitle: projects.get(one.projectId)?.title ?? one.project },
            triages: await triages(look, one),
          })),
        ),
        asked,
        here: inboxHref(asked),
        projects: projectsOf(look),
        teams: look.model.all(team).map(({ name, title }) => ({ value: name, label: title })),
        me: by.id,
        today: todayIn(look),
        ...(next !== undefined && { next: inboxHref({ ...asked, after: next }) }),
      }
    })
  },
  view: (props, frame) => <InboxPage {...props} frame={frame} />,
})

function askedIn(query: URLSearchParams): Readonly<Record<string, string>> {
  const asked = Object.fromEntries(
    ['words', 'project', 'team', 'after'].flatMap((key) => {
      const value = query.get(key)
      return value ? [[key, value]] : []
    }),
  )
  return understood(showInbox, asked).asked
}

async function triages(look: Look, request: Request): Promise<boolean> {
  const type = request.type && (await presentOf(look, kind, request.type.id))
  return (await mayTriage(look, request, type)).allowed
}
