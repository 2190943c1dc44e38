/** What standards of signing in prescribe: addresses, forms of answers, trips of browsers. Translated to acts; no rules live here. */
export { standardsDoor } from './door.ts'
