/** The API door: JSON over HTTP, translated to acts and questions. No rules live here. */
export { faultProblem, problemOf, statusOf, type Problem } from './problem.ts'
