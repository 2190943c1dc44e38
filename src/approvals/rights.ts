import { no, relation, yes, type Permission, type Person } from '#kernel'

export const decider = relation('decider', 'whom the page lets decide, or who stands in for them')
export const asker = relation('asker', 'whoever asked for it')
export const speaker = relation('speaker', 'whoever gave their word, or gave it into other hands')
export const expert = relation('expert', 'those who could come along as an expert')

/** The department’s work is for the department. */
export const mayRead = ({ kind }: Person): Permission =>
  kind === 'visitor' || kind === 'left' ? no('Sign in to see approvals.') : yes
