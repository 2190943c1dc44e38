import { z } from 'zod'
import { day, line } from '#kernel'
import { linesInput } from './lines.ts'

/** How whoever asks for requests says which. */
export const filterFields = {
  state: z
    .enum(['open', 'waiting', 'accepted', 'snoozed', 'blocked', 'ended', 'declined', 'all'], {
      error: 'Say open, waiting, accepted, snoozed, blocked, ended, declined or all.',
    })
    .default('open')
    .describe('`waiting`: nobody has accepted it yet.'),
  project: line('Name a project.').describe('In it, or in one below it.').optional(),
  type: line('Name a type of request.').optional(),
  label: linesInput('Name labels, one to a line.')
    .describe('All of these labels; `group::*` is any of a group.')
    .optional(),
  team: line('Name a team.').describe('On the board of this team.').optional(),
  assignee: line('Name a person.')
    .describe('Who sees to it: a name or handle, `me`, or `nobody`.')
    .optional(),
  by: line('Name a person.').describe('Who opened it: a name or handle, or `me`.').optional(),
  words: line('Say what to look for.', 200).describe('Words of subject or text.').optional(),
  due: day('Say a day, like 2027-02-01.').describe('Wanted by this day or before.').optional(),
  split: line('Name a request by its number.').describe('Follow-ups of this one.').optional(),
}

const fields = z.object(filterFields)
export type RequestsAsked = z.output<typeof fields>
