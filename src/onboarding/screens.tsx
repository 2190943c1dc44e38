import { screen, submits } from '#design'
import { answerIn, forbidden, get, lookAs, mayAtAll, todayIn } from '#kernel'
import { listChecklists } from './list-checklists.ts'
import {
  checklistHref,
  NewcomerPage,
  OnboardingPage,
  type OnboardingProps,
} from './pages/onboarding-page.tsx'
import type { ChecklistProps } from './pages/checklist.tsx'
import { showChecklist } from './show-checklist.ts'
import { tickItem } from './tick-item.ts'
import { untickItem } from './untick-item.ts'

const onwards = ({ own, handle }: { readonly own: boolean; readonly handle: string }): string =>
  own ? '/-/onboarding' : checklistHref(handle)

/** One's own checklist, and those of whom one manages. */
export const onboardingScreen = screen<OnboardingProps>({
  at: get('/onboarding'),
  title: () => 'Onboarding',
  load({ house, by }) {
    const permission = mayAtAll(by, listChecklists)
    if (!permission.allowed) throw forbidden(permission.reason)
    return lookAs(house, by, async (look) => {
      const { newcomers } = await answerIn(look, listChecklists, {})
      const today = todayIn(look)
      const { handle } = by
      const { items } = await answerIn(look, showChecklist, { handle })
      return {
        others: newcomers.filter((one) => one.handle !== handle),
        today,
        ...(items.length > 0 && { own: { handle, today, items } }),
      }
    })
  },
  view: (props, frame) => OnboardingPage(props, frame),
})

/** Somebody's checklist. */
export const newcomerScreen = screen<ChecklistProps & { readonly name: string }>({
  at: get('/people/:handle/onboarding'),
  title: ({ name }) => `The first weeks of ${name}`,
  load: ({ house, by, params, attempt }) =>
    lookAs(house, by, async (look) => ({
      ...(await answerIn(look, showChecklist, { handle: params['handle'] })),
      today: todayIn(look),
      ...(attempt && { attempt, attempted: Number(params['number']) }),
    })),
  view: (props, frame) => NewcomerPage(props, frame),
  submits: [submits(tickItem, onwards), submits(untickItem, onwards)],
})
