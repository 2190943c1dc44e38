/**
 * The handbook as files: git, page tree, parsing, rendering, anchors, link resolving.
 * It needs no database and no HTTP, so that `check` runs on a checkout alone.
 */
export { sayFinding, type Finding, type Severity } from './finding.ts'
export type { Commit } from './git/commit.ts'
export type { PathChange } from './git/path-change.ts'
export { ObjectMissing, openRepository, type PastVersion, type Repository } from './git/repository.ts'
export { GitFailed, gitEnvironment, runGit, spawnGit, type GitOptions } from './git/run-git.ts'
export type { TreeEntry } from './git/tree-entry.ts'
