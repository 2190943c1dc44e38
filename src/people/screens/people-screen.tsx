import { screen } from '#design'
import { get, lookAs } from '#kernel'
import { directoryAsked } from '../directory-address.ts'
import { loadDirectory } from '../load-directory.ts'
import type { DirectoryProps } from '../directory-props.ts'
import { PeoplePage } from '../pages/people-page.tsx'

/** Everybody who works here, by words, team, region and title. */
export const peopleScreen = screen<DirectoryProps>({
  at: get('/people'),
  title: ({ asked }) => (asked.left ? 'People who left' : 'People'),
  load: ({ house, by, query }) => lookAs(house, by, (look) => loadDirectory(look, directoryAsked(query))),
  view: (props) => <PeoplePage {...props} />,
})
