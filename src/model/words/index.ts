/** Words that mean the same in every kind: for each a schema, a reading that resolves names, and its sentence. */
export { amount, amountWord, sayAmount, type Amount } from './amount.ts'
export { day, dayWord, heldKeys, heldOf, sayDay, sayHeld, type Day, type Held } from './day.ts'
export { channelWord, handle, named, nameWord, phraseWord, valueWord } from './name.ts'
export { otherwise, otherwiseWord, sayOtherwise, type Otherwise } from './otherwise.ts'
export { periods, periodWord, sayPeriod, type Period } from './period.ts'
export { liesIn, place, placeOf, placeWord, sayPlace, type Place } from './place.ts'
export { readSpan, saySpan, span, spanWord, type Span } from './span.ts'
export {
  everything,
  fitsWhere,
  inSentence,
  sayWhere,
  where,
  whereWord,
  type Condition,
  type Decided,
  type Where,
} from './where.ts'
export { sayList, sayWho, whoOf, whoWord, type Who } from './who.ts'
export { sayZone, zone, zoneWord } from './zone.ts'
