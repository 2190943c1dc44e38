import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files of half a minute and more: begun last, one of them would keep a single worker busy long after the other. */
const longest =
  /journeys\/(?:canary|every-screen|every-operation|hostile-pushes|one-answer)\.|start\/places\./

/** The longest files first, then as vitest has it: by how long each took the last time, or by size where nobody knows. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line no-array-sort -- no array: the parent’s own method.
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => Number(longest.test(b.moduleId)) - Number(longest.test(a.moduleId)))
  }
}
