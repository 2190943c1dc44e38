import { capital } from '#kernel'
import {
  channelWord,
  commonKeys,
  given,
  kind,
  named,
  nameWord,
  noteKey,
  phraseWord,
  readSpan,
  saySpan,
  sayList,
  sayWho,
  span,
  whoOf,
  whoWord,
  type Claim,
  type Context,
  type Span,
  type Who,
} from '#model'
import { z } from 'zod'
import { fieldsOf, fieldSchema, type Field } from './form.ts'

/** A type of request: what it asks for and whose it becomes. */
export interface RequestType {
  /** Title pattern with `{slots}`, each the id of a field: `Proposal: {idea}`. */
  readonly subject: string
  readonly slots: readonly string[]
  readonly project: string
  readonly labels: readonly string[]
  /** Empty where nobody is named. */
  readonly assign: readonly Who[]
  /** Empty where anybody may ask. */
  readonly askedBy: readonly Who[]
  /** `required`: the asker gives a day · a span from the day of asking · absent: none. */
  readonly due?: 'required' | Span
  readonly lookForSimilar: readonly ('requests' | 'pages')[]
  readonly confidential: boolean
  /** Where it is told, without `#`. */
  readonly channel?: string
  readonly form: readonly Field[]
  readonly note?: string
}

export const request = kind({
  kind: 'request',
  about: 'Names a type of request: its form, where it goes, who gets it and by when.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How links and other pages call the type.'),
    title: phraseWord.optional().describe('How people see it.'),
    subject: phraseWord.describe(
      'Pattern of the title; each `{slot}` is the id of a field. In quotes, because of the colon.',
    ),
    project: phraseWord.describe('The project that it is kept in.'),
    labels: z.array(phraseWord).optional().describe('Labels that it begins with.'),
    assign: whoWord.optional().describe('Whose it becomes.'),
    'asked-by': whoWord.optional().describe('Who may send it; by default everybody.'),
    due: phraseWord.optional().describe('`required`: the sender gives a day. Or a span: `3 business days`.'),
    'look-for-similar': z
      .array(z.enum(['requests', 'pages']))
      .optional()
      .describe('What is searched for the same before it is sent.'),
    confidential: z.boolean().optional().describe('`true` where only those it concerns may see it.'),
    channel: channelWord.optional().describe('The chat channel in which it is told, without `#`.'),
    form: z.array(fieldSchema).min(1).describe('The fields, as in GitHub’s issue forms, one key a line.'),
    ...noteKey,
    ...commonKeys,
  }),
  compile(written, context): RequestType {
    const form = fieldsOf(context, written.form)
    return given({
      subject: written.subject,
      slots: slotsOf(context, written.subject, form),
      project: named(context, 'project', ['project'], written.project),
      labels: labelsOf(context, written.labels ?? []),
      assign: written.assign === undefined ? [] : whoOf(context, ['assign'], written.assign),
      askedBy: written['asked-by'] === undefined ? [] : whoOf(context, ['asked-by'], written['asked-by']),
      due: written.due === undefined ? undefined : dueOf(context, written.due),
      lookForSimilar: written['look-for-similar'] ?? [],
      confidential: written.confidential ?? false,
      channel: written.channel,
      form,
      note: written.note,
    })
  },
  say({ subject, project, labels, assign, askedBy, due, lookForSimilar, confidential }, known, title) {
    const who = askedBy.length === 0 ? 'Anybody' : sayWho(askedBy, known, 'or')
    const given = [
      ...(labels.length === 0 ? [] : [`carries ${sayList(labels.map((label) => `“${label}”`))}`]),
      ...(assign.length === 0 ? [] : [`goes to ${sayWho(assign, known)}`]),
      ...(due === 'required' ? ['needs a due date'] : due ? [`is due in ${saySpan(due)}`] : []),
      ...(confidential ? ['is seen only by those it concerns'] : []),
    ]
    const similar =
      lookForSimilar.length === 0 ? '' : ` Similar ${sayList(lookForSimilar)} are shown before it is sent.`
    return `${capital(who)} may send “${title}” to ${known.title('project', project)}, titled “${subject}”.${given.length === 0 ? '' : ` It ${sayList(given)}.`}${similar}`
  },
  claims: ({ project, labels, assign, due }, _known, title): readonly Claim[] => [
    { says: 'words', words: [title, `send an ${title}`, `send a ${title}`, 'subject'] },
    { says: 'named', key: ['project'], kind: 'project', names: [project], cue: /\bprojects? ◊/i },
    {
      says: 'named',
      key: ['labels'],
      kind: 'label',
      names: labels,
      cue: /\blabels?\b/i,
      every: true,
      closed: true,
    },
    ...(assign.every(({ by }) => by !== 'handle')
      ? [
          {
            says: 'named' as const,
            key: ['assign'],
            kind: 'role',
            names: titlesOf(assign),
            cue: /\bassigned to (?:the )?◊/i,
          },
        ]
      : []),
    ...(due === undefined || due === 'required'
      ? []
      : [{ says: 'span' as const, key: ['due'], value: due.count, unit: due.unit }]),
  ],
  example: {
    paragraph:
      'Send an idea in the project Corporate Marketing. It carries the label “All-Remote Team” and is assigned to the All-Remote Campaign Manager.',
    block:
      'name: idea\nsubject: "Proposal: {idea}"\nproject: corporate-marketing\nlabels: [All-Remote Team]\nassign: All-Remote Campaign Manager\ndue: required\nlook-for-similar: [requests, pages]\nform:\n  - type: input\n    id: idea\n    label: Your idea in a few words\n    required: true\n',
  },
  refused: [
    {
      block:
        'name: idea\nsubject: Proposal: {idea}\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea}\n',
      at: '2:10',
      says: 'Put it in quotes: subject: "Proposal: {idea}".',
    },
    {
      block:
        'name: idea\nsubject: "Proposal: {ida}"\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea}\n',
      at: '2:10',
      says: 'Did you mean "idea"?',
    },
    {
      block:
        'name: idea\nsubject: Idea\nproject: corporate-marketing\nform:\n  - {type: input, id: idea, label: Idea, requird: true}\n',
      at: '5:42',
      says: 'no key "requird". Did you mean "required"?',
    },
  ],
})

const titlesOf = (who: readonly Who[]): readonly string[] =>
  who.flatMap((one) => (one.by === 'role' ? [one.title] : []))

function slotsOf(context: Context, subject: string, form: readonly Field[]): readonly string[] {
  const ids = form.map(({ id }) => id)
  const slots = [...subject.matchAll(/\{([^{}]*)\}/g)].map((found) => (found[1] ?? '').trim())
  if (/[{}]/.test(subject.replaceAll(/\{[^{}]*\}/g, '')))
    context.fault(['subject'], 'a brace in the subject is not closed.', 'Write each slot as {id of a field}.')
  for (const slot of slots.filter((one) => !ids.includes(one)))
    context.unknown(['subject'], 'field', slot, ids)
  return slots
}

function labelsOf(context: Context, written: readonly string[]): readonly string[] {
  const labels = written.map((label, at) => named(context, 'label', ['labels', at], label))
  labels.forEach((label, at) => {
    const group = /^(.+)::/.exec(label)?.[1]
    const other = labels
      .slice(0, at)
      .find((one) => one === label || (group !== undefined && one.startsWith(`${group}::`)))
    if (other === label) context.fault(['labels', at], `"${label}" stands here twice.`, 'Keep one of them.')
    else if (other)
      context.fault(
        ['labels', at],
        `"${label}" and "${other}" are of one group.`,
        'A request carries one of them at a time.',
      )
  })
  return labels
}

function dueOf(context: Context, written: string): 'required' | Span {
  if (written === 'required') return written
  if (readSpan(written) || /^\S+ (?:\S+ )?(?:day|week|month)s?$/.test(written))
    return span(context, ['due'], written)
  context.fault(['due'], `"due" cannot be "${written}".`, 'Write required, or a span like 3 business days.')
  return 'required'
}
