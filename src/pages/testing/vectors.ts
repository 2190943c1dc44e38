import { vectorsOfHtml } from './vectors-of-html.ts'
import { vectorsOfText } from './vectors-of-text.ts'

/** All ways to get something executed that we know of, by class. */
export const vectors: Readonly<Record<string, readonly string[]>> = { ...vectorsOfHtml, ...vectorsOfText }

/** Each by itself. */
export const allVectors: readonly string[] = Object.values(vectors).flat()
