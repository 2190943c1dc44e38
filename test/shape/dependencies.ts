import type { Finding } from './finding.ts'

/** Names in `package.json` without a line in `docs/decisions/dependencies.md`, and lines without a package. */
export function unexplainedDependencies(packages: readonly string[], page: string): Finding[] {
  const explained = [...page.matchAll(/^- ((?:`[^`]+`(?:, )?)+)/gm)].flatMap((line) =>
    [...(line[1] ?? '').matchAll(/`([^`]+)`/g)].flatMap((name) => name[1] ?? []),
  )
  return [
    ...packages
      .filter((name) => !explained.includes(name))
      .map((name) => `package.json  ${name}: docs/decisions/dependencies.md does not say why this one`),
    ...explained
      .filter((name) => !packages.includes(name))
      .map((name) => `docs/decisions/dependencies.md  ${name} is not a dependency`),
  ]
}
