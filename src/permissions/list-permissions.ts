import { z } from 'zod'
import { get, line, listJson, question, yes, yesNo } from '#kernel'
import { rowsFor, type Told } from './rows.ts'

const allowed = z.enum(['yes', 'no', 'some'])

/** The question, told of all operations when it is asked. */
export const listPermissions = (told: () => readonly Told[]) =>
  question({
    name: 'permissions.list',
    at: get('/permissions'),
    summary: 'Lists what can be done and asked, and who may: by kind of person, and to whom it comes down.',
    who: 'member',
    input: z.object({
      words: line('Say what to look for, like campaign.', 100)
        .optional()
        .describe('Only rows that hold all of these words.'),
      mine: yesNo('Say true or false.').optional().describe('Only what whoever asks may.'),
    }),
    answers: z.object({
      permissions: listJson(
        z.object({
          operation: z.string(),
          summary: z.string(),
          does: z.enum(['act', 'question']),
          strangers: allowed,
          left: allowed,
          members: allowed,
          administrators: allowed,
          only: listJson(z.string()).describe('Where it says `some`: to whom it comes down, in words.'),
          fresh: z
            .string()
            .optional()
            .describe(
              'What of it asks for a sign-in of the last ten minutes, in person; programs never do it.',
            ),
          mine: allowed.describe('`some`: it depends on what it is about.'),
        }),
      ),
    }),
    may: () => yes,
    answer: async ({ by }, wanted) => ({ permissions: rowsFor(by, told(), wanted) }),
    example: () => ({ words: 'campaigns' }),
  })
