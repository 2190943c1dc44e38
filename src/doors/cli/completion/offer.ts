/** A word that may come next, with what it means. */
export interface Offer {
  readonly word: string
  readonly means?: string
}

/** Words to choose from, or the shell's own files and folders. */
export type Offers = readonly Offer[] | 'file' | 'folder'

/** As the scripts read it: one line each, nothing that would break a line. */
export const offersText = (offers: Offers): string =>
  typeof offers === 'string'
    ? `:${offers}`
    : offers.map(({ word, means }) => (means ? `${plain(word)}\t${plain(means)}` : plain(word))).join('\n')

const plain = (text: string): string => text.replaceAll(/[\p{Cc}]+/gu, ' ')
