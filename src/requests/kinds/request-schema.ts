import { channelWord, commonKeys, nameWord, noteKey, otherwiseWord, phraseWord, whoWord } from '#model'
import { z } from 'zod'
import { fieldSchema } from './form.ts'

export const requestSchema = z.strictObject({
  name: nameWord.describe('How links and other pages call the type.'),
  title: phraseWord.optional().describe('How people see it.'),
  needed: z
    .literal(false)
    .optional()
    .describe('`false` where the page says that no request is needed; then nothing else is said.'),
  subject: phraseWord
    .optional()
    .describe('Pattern of the title; each `{slot}` is the id of a field. In quotes, because of the colon.'),
  project: phraseWord.optional().describe('The project that it is kept in.'),
  labels: z.array(phraseWord).optional().describe('Labels that it begins with.'),
  assign: z
    .union([whoWord, z.record(z.string(), whoWord)])
    .optional()
    .describe('Whose it becomes; or for each choice of a field whose: `{remote work: Head of Remote, …}`.'),
  'asked-by': whoWord.optional().describe('Who may send it; by default everybody.'),
  due: phraseWord
    .optional()
    .describe(
      '`required`: the sender gives a day; `at least 5 business days`: one not before. Or a span: `3 business days`.',
    ),
  'look-for-similar': z
    .array(z.enum(['requests', 'pages']))
    .optional()
    .describe('What is searched for the same before it is sent.'),
  after: nameWord
    .optional()
    .describe(
      'The type of request that comes before it: it is noted where the same person has none that was taken in hand or is done.',
    ),
  confidential: z
    .union([z.boolean(), whoWord])
    .optional()
    .describe('`true` where only those it concerns may see it; or who sees it beside them.'),
  channel: z
    .union([channelWord, z.record(z.string(), channelWord)])
    .optional()
    .describe('The chat channel in which it is told, without `#`; or one for each choice of a field.'),
  form: z
    .array(fieldSchema)
    .min(1)
    .optional()
    .describe('The fields, as in GitHub’s issue forms, one key a line.'),
  otherwise: otherwiseWord
    .optional()
    .describe('What happens to one that lacks what is asked for; by default what the paragraph’s verb says.'),
  ...noteKey,
  ...commonKeys,
})

/** A block as it is written. */
export type WrittenRequest = z.output<typeof requestSchema>
