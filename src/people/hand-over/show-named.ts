import { z } from 'zod'
import { citationJson, get, line, listJson, noModel, question, yes, type Question } from '#kernel'
import { knownPerson } from '../known-person.ts'
import type { HandOverWorld } from './hand-over-world.ts'
import { lookThrough } from './look-through.ts'

const mending = {
  line: z.int(),
  written: z.string().describe('As the line reads now.'),
  mended: z.string().optional().describe('As it would read; the patch has it.'),
}

export const saidNamed = {
  does: 'question',
  name: 'people.named',
  at: get('/people/:handle/named'),
  summary:
    'Lists everything that names somebody: rules, texts and records, what to write instead, and a patch that names their role.',
  who: 'member',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({
    handle: z.string(),
    name: z.string(),
    leftAt: z.string().optional(),
    role: z.string().optional().describe('The title that pages can name instead.'),
    rules: listJson(
      z.object({
        kind: z.string(),
        name: z.string(),
        title: z.string(),
        key: z.string(),
        citation: citationJson,
        ...mending,
        why: z.string().optional().describe('Why somebody has to decide.'),
      }),
    ),
    texts: listJson(
      z.object({
        path: z.string(),
        url: z.string().optional(),
        title: z.string().optional(),
        by: z.enum(['name', 'handle', 'link', 'field']),
        ...mending,
      }),
    ),
    records: listJson(
      z.object({
        of: z.string(),
        says: z.string(),
        href: z.string(),
        about: z.string().describe('What is done about it there.'),
      }),
    ),
    patch: z.string().describe('For git apply, against the version in force.'),
  }),
  example: () => ({ handle: 'mei' }),
} as const

/** Lists what names somebody; the handbook is open, so whoever works here may ask. */
export const showNamed = (world: HandOverWorld) =>
  question({
    ...saidNamed,
    may: () => yes,
    async answer(look, { handle }) {
      const { person, leftAt } = await knownPerson(look, handle)
      const { model } = look
      const handbook =
        model === noModel ? undefined : await world.seen.handbookFor({ by: look.by, present: model.commit })
      const { role, rules, texts, patch } = await lookThrough(world, look, person)
      const records = []
      for (const { of, about, load } of world.held())
        records.push(...(await load(look, person)).map((one) => ({ of, about, ...one })))
      return {
        handle,
        name: person.name,
        ...(leftAt && { leftAt: leftAt.toString() }),
        ...(role !== undefined && { role }),
        rules: rules.map(({ definition: { kind, name, title, citation }, mention, ...rest }) => ({
          ...{ kind, name, title, citation, key: mention.key.map(String).join('.') },
          ...rest,
        })),
        texts: texts.map((one) => {
          const page = handbook?.at(one.path)
          return { ...one, ...(page && { url: page.url, title: page.title }) }
        }),
        records,
        patch,
      }
    },
  })

/** The answer as screens draw it. */
export type Named = Awaited<ReturnType<ReturnType<typeof showNamed>['answer']>>

/** The questions about people that are answered from a node's git. */
export const peopleQuestions = (world: HandOverWorld): readonly Question[] => [showNamed(world)]
