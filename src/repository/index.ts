/**
 * The handbook's git, kept in PostgreSQL: opened once from a folder, a bundle or a git address, cloned and pushed to with
 * stock git, and which of its versions is in force.
 */
export { repository } from './repository.ts'
export type { Altered, Alters } from './altered.ts'
export { asOf, type AsOf } from './as-of.ts'
export { checkFolder, type Checked } from './check-folder.ts'
export { commitFiles, type NewCommit } from './commit-files.ts'
export type { Language } from './compile-version.ts'
export { FollowOrigin, type Followed } from './follow-origin.ts'
export { followingIn, type FollowingState } from './following-store.ts'
export { hookRoute } from './hook-route.ts'
export { originOf } from './origin.ts'
export { gitRoutes } from './git-routes.ts'
export { comeEarly } from './bring-handbook.ts'
export { openOrigin, type Wanted } from './open-origin.ts'
export { renameHandbook } from './rename-store.ts'
export type { ComingVersion, OnEnforce } from './put-in-force.ts'
export { firstVersion, heldAt, versionAt, versionsAfter, versionsInForce, type Version } from './store.ts'
export { Versions } from './versions.ts'
export type { GitCaller } from './whose-clone.ts'
export type { FileChange, WrittenCommit } from './write-commit.ts'
export { versionPairOf } from './version-pair-store.ts'
