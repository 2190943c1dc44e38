/**
 * The first weeks of a newcomer: a checklist made from what pages say, resolved to persons, followed by the pages as long as
 * it is open, and private to the newcomer, who manages them and administrators.
 */
import { naming } from '#people'
import { dueForMe, firstDay } from './due-for-me.ts'
import { followNewcomers } from './follow-newcomers.ts'
import { onboarding as kind } from './kinds/onboarding.ts'
import { heldChecklists } from './held-checklists.ts'
import { dropChecklist } from './items-store.ts'
import { listChecklists } from './list-checklists.ts'
import { makeChecklist } from './make-checklist.ts'
import { personPart } from './person-part.tsx'
import { newcomerScreen, onboardingScreen } from './screens.tsx'
import { showChecklist } from './show-checklist.ts'
import { tickItem } from './tick-item.ts'
import { untickItem } from './untick-item.ts'

export const onboarding = {
  name: 'onboarding',
  kinds: [kind],
  operations: [tickItem, untickItem, makeChecklist],
  questions: [listChecklists, showChecklist],
  screens: [onboardingScreen, newcomerScreen],
  personSections: [personPart],
  held: [heldChecklists],
  emptied: [dropChecklist],
  home: [dueForMe],
  firstDay: [firstDay],
  names: [
    naming('onboarding', {
      'people-to-meet': ['Newcomers meet you', 'Newcomers meet them'],
      for: ['For newcomers like you', 'Is for newcomers like them'],
    }),
  ],
  followers: [followNewcomers],
  menu: [{ href: '/-/onboarding', title: 'Onboarding', when: kind, inside: true }],
}

export { ownFirstDay } from './who-is-new.ts'
