/** The API door: JSON over HTTP, translated to acts and questions. No rules live here. */
export { apiDoor, apiFaults, type ApiWorld } from './door.ts'
export type { JsonSchema } from './json-schema.ts'
export { describeApi, openApi, type OpenApi } from './open-api/document.ts'
export { NotAnswered, problemOf, type Problem } from './problem.ts'
export { readJson } from './read-json.ts'
