/** The parts of a checklist by their key in the block, in the order in which a newcomer reads them. */
export const sections = ['tasks', 'people-to-meet', 'technology', 'calls', 'reading'] as const

/** One of them. */
export type SectionKey = (typeof sections)[number]

/** Heading of each part. */
export const sectionTitles: Readonly<Record<SectionKey, string>> = {
  tasks: 'To do',
  'people-to-meet': 'People to meet',
  technology: 'Technology',
  calls: 'Calls to join',
  reading: 'To read',
}
