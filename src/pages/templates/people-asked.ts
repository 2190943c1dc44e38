/** People whom a page shows by a tag. Who they are is looked up when the page is served, for its reader. */
export interface PeopleAsked {
  /** How they are named. */
  readonly by: 'name' | 'handle' | 'manager-of' | 'led-by' | 'led-by-title' | 'team' | 'title'
  /** As the page writes them; each must be found. */
  readonly names: readonly string[]
  /** Only those whose title holds one of these words. */
  readonly titles: readonly string[]
  /** Whether titles are shown beside the names. */
  readonly titled: boolean
  /** In a sentence, or as a list of its own. */
  readonly form: 'words' | 'list'
  /** In the file, from 1. */
  readonly line: number
}

/** Stands in the HTML of a page for what is looked up; only the page's own tags write it. */
export const asked = (at: number, until: string): string => `<x-asked data-at="${at}">${until}</x-asked>`

const place = /<x-asked data-at="(\d+)">([^<]*)<\/x-asked>/g

/** The HTML with what was looked up in its places, which must be safe HTML itself. */
export const answered = (html: string, answers: readonly string[]): string =>
  answers.length === 0
    ? html
    : html.replaceAll(place, (_, at: string, until: string) => answers[Number(at)] ?? until)
