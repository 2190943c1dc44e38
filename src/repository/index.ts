/**
 * The handbook's git, kept in PostgreSQL: packs, refs, and which version is in force. A node's bare repository is a cache of
 * it. Here a handbook is opened for the first time, commits are taken in, by push or from a screen, and the model of any
 * version that ruled is found again.
 */
export type { AsOf } from './as-of.ts'
export { commitFiles, type NewCommit } from './commit-files.ts'
export type { Language } from './compile-version.ts'
export { gitRoutes, type GitCaller, type GitRoutesOptions } from './git-routes.ts'
export { openOrigin, type Wanted } from './open-origin.ts'
export type { Pushed } from './push-handbook.ts'
export type { KeptHandbook, Version } from './store.ts'
export { Versions, type VersionsWorld } from './versions.ts'
export { ImpossiblePath, type FileChange, type WrittenCommit } from './write-commit.ts'
