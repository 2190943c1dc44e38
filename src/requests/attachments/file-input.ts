import { z } from 'zod'
import { line } from '#kernel'
import { mostBytes } from './attachment.ts'

const tooLarge = `This file has more than ${mostBytes / 1_000_000} MB. Send a smaller one, or say where it is kept.`

/** What may be attached, as the forms say it. */
export const takenFiles =
  'Pictures, PDF, text and tables, office documents, ZIP, sound and films; 10 MB at most.'

/** What is said beside the field of a file. */
export const fileFaults = {
  none: `Choose a file. ${takenFiles}`,
  empty: 'This file is empty. Choose another one.',
  large: tooLarge,
  encoded: 'Send the file in base64.',
} as const

/** A file as every door takes it. */
export const fileInput = {
  file: z
    .string(fileFaults.none)
    .max(Math.ceil(mostBytes / 3) * 4 + 1000, fileFaults.large)
    .meta({ contentEncoding: 'base64' })
    .describe(`The file, in base64. ${takenFiles}`),
  fileName: z
    .string()
    .max(1000, 'Use at most 1000 characters.')
    .describe('What it is called; what it is, its content says.'),
  alt: line('Say what the picture shows, for those who do not see it.', 500).describe(
    'What it shows, for those who do not see it: a picture needs it.',
  ),
}
