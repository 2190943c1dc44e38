/** Labels and the groups that make them exclusive; what each means and does, a page says. */
import { naming } from '#people'
import { labelGroup } from './kinds/label-group.ts'
import { label } from './kinds/label.ts'

export const labels = {
  name: 'labels',
  kinds: [label, labelGroup],
  names: [naming('label', { mentions: ['Calls you', 'Is told'] })],
}

export { groupOf } from './group-of.ts'
export { label, labelGroup }
export type { LabelGroup } from './kinds/label-group.ts'
export type { Label } from './kinds/label.ts'
