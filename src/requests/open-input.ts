import { z } from 'zod'
import { day, identityOf, invalid, line, missing, text, yesNo, type Definition, type Look } from '#kernel'
import { project, type Project } from './kinds/project.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request } from './kinds/request.ts'
import { linesInput } from './lines.ts'
import { longestSubject } from './rules/subject.ts'

const answer = z
  .union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(2_000)).max(100)])
  .refine(
    (said) => !JSON.stringify(said).includes(String.raw`\u0000`),
    'This holds a character that no text can hold (NUL).',
  )

export const answersInput = z
  .record(z.string().max(100), answer, 'Give the answers by the ids of the form’s fields.')
  .describe('Answers to the form of its type, by the ids of the fields.')

export const bodyInput = text('Say what it is about.', 50_000).describe(
  'In Markdown: what else there is to say.',
)

/** What is said of a request that is to be opened. */
export const openInput = z.object({
  type: line('Choose what you ask for.')
    .describe('Name of its type; without one it has no form, and names project and subject itself.')
    .optional(),
  project: line('Choose a project.').describe('By default that of its type.').optional(),
  subject: line('Say in a few words what it is about.', longestSubject)
    .describe('By default made from the answers, as its type says.')
    .optional(),
  answers: answersInput.optional(),
  body: bodyInput.optional(),
  due: day('Say by which day it is wanted, like 2027-02-01.').optional(),
  labels: linesInput('Name the labels, one to a line.')
    .describe('Further labels beside those of its type.')
    .optional(),
  confidential: yesNo('Say true or false.').describe('Only those it concerns may know of it.').optional(),
  readers: linesInput('Name people, one to a line.')
    .describe('Who else may read a confidential one: names, handles or titles of roles.')
    .optional(),
  excuse: text('Say why it is so all the same.', 1000)
    .describe('Why it lacks what its page asks for, where that asks for a reason only.')
    .optional(),
  isNew: yesNo('Say true where it is another.')
    .describe('There are some like it, and this one is another.')
    .optional(),
})

export type OpenInput = z.output<typeof openInput>

/** What a request is opened as, as the handbook defines it. */
export interface Opening {
  readonly type?: Definition<RequestType>
  readonly typeId?: string
  readonly project: Definition<Project>
  readonly projectId: string
}

/** Finds what is to be opened where, or says what is near. */
export async function openingOf(look: Look, wanted: Pick<OpenInput, 'type' | 'project'>): Promise<Opening> {
  const type = wanted.type === undefined ? undefined : look.model.one(request, wanted.type, 'type')
  const own = type?.value.project
  const named = wanted.project ?? own
  if (type && !type.value.needed) return { type, ...(await placeFor(look, named)) }
  if (named === undefined)
    throw invalid([{ field: 'project', message: 'Choose the project that it belongs to.' }])
  const found = projectNamed(look, named)
  if (own !== undefined && found.name !== own)
    throw invalid([
      {
        field: 'project',
        message: `${type?.title} is kept in ${projectNamed(look, own).title}. Leave the project out.`,
      },
    ])
  const projectId = await identityOf(look.db, project.kind, found.name)
  if (projectId === undefined) throw missing(`${found.title} is not in force yet.`)
  const typeId = type && (await identityOf(look.db, request.kind, type.name))
  if (type && typeId === undefined) throw missing(`${type.title} is not in force yet.`)
  return { ...(type && { type }), ...(typeId !== undefined && { typeId }), project: found, projectId }
}

/** A type that needs no request has no project; whatever is there stands in for it until that is said. */
async function placeFor(look: Look, named: string | undefined) {
  const found = look.model.all(project).find(({ name }) => name === named) ?? look.model.all(project)[0]
  if (!found) throw missing('The handbook has no project.')
  return { project: found, projectId: (await identityOf(look.db, project.kind, found.name)) ?? '' }
}

/** A project by its name or title. */
export const projectNamed = (look: Pick<Look, 'model'>, written: string): Definition<Project> =>
  look.model
    .all(project)
    .find(({ name, title }) => name === written || title.toLowerCase() === written.toLowerCase()) ??
  look.model.one(project, written, 'project')
