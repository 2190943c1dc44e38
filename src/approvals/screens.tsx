import { screen, submits, type Screen, type Submits, type Visit } from '#design'
import { answerIn, get, lookAs, todayIn, type Look, type Operation } from '#kernel'
import { approvalHref } from './hrefs.ts'
import { approval } from './kinds/approval.ts'
import type { listApprovals } from './list-approvals.ts'
import { ApprovalPage, type ApprovalProps } from './pages/approval-page.tsx'
import { ApprovalsPage, type ApprovalsProps } from './pages/approvals-page.tsx'
import { AskPage, type AskProps } from './pages/ask-page.tsx'
import { decidedBefore } from './decided-before.ts'
import type { showApproval } from './show-approval.ts'
import type { ApprovalsWorld } from './world.ts'

interface Asks {
  readonly list: ReturnType<typeof listApprovals>
  readonly show: ReturnType<typeof showApproval>
}

export const approvalsScreen = ({ list }: Asks): Screen<ApprovalsProps> =>
  screen<ApprovalsProps>({
    at: get('/approvals'),
    title: () => 'Approvals',
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const asked = Object.fromEntries([...query].filter(([, value]) => value !== ''))
        const { approvals, next } = await answerIn(look, list, asked)
        const show = list.input.parse(asked).show
        const more = next && `/-/approvals?${new URLSearchParams({ show, after: next }).toString()}`
        return { show, approvals, today: todayIn(look), ...(more !== undefined && { next: more }) }
      }),
    view: (props) => <ApprovalsPage {...props} />,
  })

type Acts = Readonly<
  Record<'sayYes' | 'sayNo' | 'delegate' | 'withdraw' | 'help' | 'takeBack' | 'ask', Answering>
>
type Answering = Operation<Operation['input'], unknown, { readonly number: number }>

export const approvalScreen = ({ show }: Asks, acts: Acts): Screen<ApprovalProps> =>
  screen<ApprovalProps>({
    at: get('/approvals/:number'),
    title: ({ approval: one }) => `${one.title}: ${one.for.title}`,
    load: ({ house, by, params, attempt }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, show, { number: params['number'] })),
        today: todayIn(look),
        ...(attempt && { attempt }),
      })),
    view: (props, frame) => ApprovalPage(props, frame),
    submits: [acts.sayYes, acts.sayNo, acts.delegate, acts.withdraw, acts.help, acts.takeBack].map(
      (act): Submits => submits(act, approvalHref),
    ),
  })

export const askScreen = (world: ApprovalsWorld, { ask }: Pick<Acts, 'ask'>): Screen<AskProps> =>
  screen<AskProps>({
    at: get('/approvals/new'),
    title: () => 'Ask for an approval',
    load: (visit) => lookAs(visit.house, visit.by, (look) => askPropsOf(look, world, visit)),
    view: (props, frame) => AskPage(props, frame),
    submits: [submits(ask, approvalHref)],
  })

async function askPropsOf(look: Look, world: ApprovalsWorld, { attempt, query }: Visit): Promise<AskProps> {
  const said = (name: string): string => attempt?.values[name] ?? query.get(name) ?? ''
  const found = look.model.find(approval, said('approval'))
  const number = Number(said('number'))
  const subject = world.subjects().find(({ of }) => of === found?.value.of)
  const id = Number.isSafeInteger(number) && number > 0 ? await subject?.idOf(look, number) : undefined
  const thing = id === undefined ? undefined : (await subject?.things(look, [id]))?.get(id)
  return {
    approval: said('approval'),
    number: said('number'),
    today: todayIn(look),
    ...(found && {
      before: await decidedBefore(look, world, found),
      rule: {
        ...{
          kind: found.kind,
          name: found.name,
          title: found.title,
          said: found.said,
          citation: found.citation,
        },
        topics: found.value.canHelp.map(({ topic }) => topic),
      },
    }),
    ...(thing && { thing: { title: thing.title, href: thing.href } }),
    ...(attempt && { attempt }),
  }
}
