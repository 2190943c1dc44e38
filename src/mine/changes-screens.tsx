import { pageAt, screen } from '#design'
import { answerIn, get, lookAs, missing, Refusal } from '#kernel'
import { filesBetween, pastHandbook } from '#reading'
import { heldAt, versionsInForce } from '#repository'
import { listPageChanges, sorts } from './list-page-changes.ts'
import type { MineWorld } from './mine-world.ts'
import { pageBetween } from './page-between.ts'
import { ChangesPage, type ChangesProps } from './pages/changes-page.tsx'
import { DifferencePage, type DifferenceProps } from './pages/difference-page.tsx'

/** What changed in the handbook, by day. */
export const changesScreen = (world: MineWorld, list = listPageChanges(world)) =>
  screen<ChangesProps>({
    at: get('/changes'),
    title: () => 'What changed',
    load: ({ house, by, query, attempt }) =>
      lookAs(house, by, async (look) => {
        const { after, ...asked } = Object.fromEntries([...query].filter(([, value]) => value.trim() !== ''))
        const folder = asked['folder']
        const sort = sorts.find((one) => one === asked['sort'])
        const wanted = { ...(folder !== undefined && { folder }), ...(sort !== undefined && { sort }) }
        const ask = (more: object) => answerIn(look, list, { ...wanted, ...more })
        const found = await ask(after === undefined ? {} : { after }).catch((fault: unknown) => {
          if (fault instanceof Refusal && fault.kind === 'invalid') return ask({})
          throw fault
        })
        const { next, ...told } = found
        return {
          ...told,
          asked: wanted,
          zone: look.model.zone,
          ...(next !== undefined && {
            next: `/-/changes?${new URLSearchParams({ ...wanted, after: next }).toString()}`,
          }),
          ...(attempt && { attempt }),
        }
      }),
    view: ChangesPage,
  })

/** Sentences that are told of one page. */
const most = 200

/** What differs in the words of one page between two versions. */
export const differenceScreen = (world: MineWorld) =>
  screen<DifferenceProps>({
    at: get('/difference'),
    title: ({ title }) => `What changed in “${title}”`,
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        // Where nothing is said, what the latest version changed in the first page.
        const [latest, before = latest] = await versionsInForce(look.db, { before: undefined, limit: 2 })
        const url = query.get('page') ?? '/'
        const from = query.get('from') ?? before?.commit
        const to = query.get('to') ?? latest?.commit
        if (!isCommit(from) || !isCommit(to)) throw nothing()
        // Only what was in force is read: no branch that nobody decided on.
        for (const commit of [from, to]) if (!(await heldAt(look.db, commit))) throw nothing()
        const was = await pastHandbook(world, look, from).catch(() => undefined)
        const is = await pastHandbook(world, look, to).catch(() => undefined)
        const page = is?.find(url)
        if (!was || !is || !page) throw nothing()
        const moved = (await filesBetween(world, from, to)).find(({ path }) => path === page.path)?.from
        const path = moved ?? page.path
        const stood = was.at(path)
        const then = { commit: from, path }
        const differs = await pageBetween(world, look, then, { commit: to, path: page.path }, most)
        return {
          title: page.title,
          ...differs,
          isHref: pageAt(page.url, to),
          ...(stood && { wasHref: pageAt(stood.url, from) }),
        }
      }),
    view: DifferencePage,
  })

const isCommit = (written: string | undefined): written is string => /^[\da-f]{40}$/.test(written ?? '')

const nothing = (): Error => missing('Nothing of this page is known in these versions.')
