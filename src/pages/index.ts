/**
 * The handbook as files: git, page tree, parsing, rendering, anchors, link resolving.
 * It needs no database and no HTTP, so that `check` runs on a checkout alone.
 */
export { foundAt, foundWhat, sayFinding, type Fault, type Finding, type Severity } from './finding.ts'
export type { Commit } from './git/commit.ts'
export type { PathChange } from './git/path-change.ts'
export { ObjectMissing, openRepository, type PastVersion, type Repository } from './git/repository.ts'
export { GitFailed, gitEnvironment, runGit, spawnGit, type GitOptions } from './git/run-git.ts'
export type { Difference } from './git/tree-differences.ts'
export type { TreeEntry } from './git/tree-entry.ts'
export { reserved, urlOf } from './handbook/addresses.ts'
export { destinations, type Known } from './handbook/destinations.ts'
export type { AlsoBy, Handbook, Neighbours } from './handbook/handbook.ts'
export { openHandbook } from './handbook/open-handbook.ts'
export { plainUrl } from './handbook/plain-url.ts'
export { pastBlobs } from './git/past-blobs.ts'
export { mapLines, type LinesNow } from './links/map-lines.ts'
export { formerNames } from './links/former-names.ts'
export type { Became } from './links/past-addresses.ts'
export { PastOfHandbook } from './links/past-of-handbook.ts'
export { anchorsOf, findAnchor, nearestAnchor, type FormerNames, type PageAnchors } from './links/anchors.ts'
export { markdownHref, pageOfMarkdown } from './handbook/markdown-address.ts'
export type { Link } from './handbook/links.ts'
export type { Crumb, HandbookFile, Page, SidebarNode } from './handbook/page.ts'
export { readSettings, settingsPath, type Settings } from './handbook/settings.ts'
export { sightOfKey } from './readers/key-of.ts'
export { inWords } from './readers/part-marks.ts'
export { partsOf, type Part as HiddenPart } from './readers/parts.ts'
export { readersThen, type FileThen } from './readers/readers-then.ts'
export { everything, folded, sees, sightOf, strangers, type Readers, type Sight } from './readers/readers.ts'
export { ownIds, slugOf } from './markdown/slugs.ts'
export type { Lines } from './markdown/tokens.ts'
export { readAnchors, type HeadingName, type ReadAnchors } from './parse/read-anchors.ts'
export { parsePage } from './parse/parse-page.ts'
export {
  placeInFile,
  type Anchor,
  type FenceBlock,
  type PageLink,
  type Paragraph,
  type ParsedPage,
  type Section,
} from './parse/parsed-page.ts'
export { saidLinks, type SaidLink } from './parse/said-links.ts'
export { sentencesOf } from './parse/sentences.ts'
export { textBlocks, type TextBlock } from './parse/text-blocks.ts'
export type { Destination, Resolve } from './render/clean-links.ts'
export { blankFindings, linkFindings } from './render/link-findings.ts'
export type { KnownAnchors, LinkFault } from './render/link-fault.ts'
export {
  renderPage,
  type Part,
  type RenderedPage,
  type RenderedSection,
  type RenderOptions,
} from './render/render-page.ts'
export type { Candidate, CandidateSort, PageSurvey } from './work/page-survey.ts'
export type { PageText } from './work/page-text.ts'
export type { RenderAsked } from './work/render-source.ts'
export type { Source } from './work/source.ts'
export { fencesIn, pageWorkers, readRendered, readText } from './work/read-elsewhere.ts'
export { shelvesOf } from './handbook/shelves.ts'
export { answered, type PeopleAsked } from './templates/people-asked.ts'
export { dataAt } from './templates/data-asked.ts'
export { pageBody } from './source/page-body.ts'
export { decode } from './source/source-text.ts'
