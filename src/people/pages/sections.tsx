import type { Frame } from '#design'
import type { LoadedSection } from '../section.ts'

/** The parts that others add: in the text, or beside it in the margin. */
export const sectionsDrawn = (sections: readonly LoadedSection[], frame: Frame, beside: boolean) =>
  sections.filter((one) => one.beside === beside).map(({ view }) => view(frame))
