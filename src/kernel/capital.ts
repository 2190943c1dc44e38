/** As a sentence begins: `Not kept`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
