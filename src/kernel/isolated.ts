/** A letter of a script that may run from right to left, or of none that surely runs from left to right. */
const turning = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/**
 * A name as it stands in a sentence of another script: between the marks that keep it from turning the sentence round
 * (Unicode UAX #9: U+2068 … U+2069). Names of Latin letters stand as they are. Screens draw what is between as `<bdi>`.
 */
export const isolated = (name: string): string => (turning.test(name) ? `\u2068${name}\u2069` : name)
