const figures = new Intl.NumberFormat('en-GB')

/** `86,200`. */
export const numberInWords = (count: number): string => figures.format(count)

/** `1 place`, `2 places`; the plural where it is not the singular with an s: `countInWords(2, 'entry', 'entries')`. */
export const countInWords = (count: number, one: string, more = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : more}`
