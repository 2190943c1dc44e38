import { quickActionsAlong } from '../alongside.ts'
import { labelActions } from './label-actions.ts'
import { peopleActions } from './people-actions.ts'
import type { QuickAction } from './quick-action.ts'
import { textActions } from './text-actions.ts'
import { turnActions } from './turn-actions.ts'

/** By the names that GitLab gave them, where it has them; and those of other modules that go along. */
export const quickActions = (): ReadonlyMap<string, QuickAction> =>
  new Map(
    Object.entries({
      ...labelActions,
      ...peopleActions,
      ...turnActions,
      ...textActions,
      ...quickActionsAlong(),
    }),
  )
