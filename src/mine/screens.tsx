import { screen, submits, type Screen } from '#design'
import { answerIn, get, lookAs } from '#kernel'
import { listFollows } from './list-follows.ts'
import { changesScreen, differenceScreen } from './changes-screens.tsx'
import type { MineActs } from './mine-acts.ts'
import type { MineWorld } from './mine-world.ts'
import { myHandbook } from './my-handbook.ts'
import { FollowsPage, type FollowsProps } from './pages/follows-page.tsx'
import { HomePage, type HomeProps } from './pages/home-page.tsx'
import { MyHandbookPage, type MyHandbookProps } from './pages/my-handbook-page.tsx'
import { showHome } from './show-home.ts'

const homeScreen = (world: MineWorld, { read, unread }: MineActs, home = showHome(world)) =>
  screen<HomeProps>({
    at: get('/home'),
    title: () => 'Home',
    load: ({ house, by, attempt }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, home, {})),
        zone: look.model.zone,
        ...(attempt && { attempt }),
      })),
    view: (props, frame) => HomePage(props, frame),
    submits: [submits(read, ({ to }) => to), submits(unread, ({ to }) => to)],
  })

const myHandbookScreen = (world: MineWorld, mine = myHandbook(world)) =>
  screen<MyHandbookProps>({
    at: get('/my-handbook'),
    title: () => 'My handbook',
    load: ({ house, by, attempt }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, mine, {})),
        zone: look.model.zone,
        ...(attempt && { attempt }),
      })),
    view: (props, frame) => MyHandbookPage(props, frame),
  })

const followsScreen = (world: MineWorld, { begin, end }: MineActs, list = listFollows(world)) =>
  screen<FollowsProps>({
    at: get('/follows'),
    title: () => 'What you follow',
    load: ({ house, by, attempt }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, list, {})),
        zone: look.model.zone,
        ...(attempt && { attempt }),
      })),
    view: (props, frame) => FollowsPage(props, frame),
    submits: [submits(begin, ({ href }) => href), submits(end, ({ href }) => href)],
  })

/** Home, a person's own handbook, and what they follow. */
export const mineScreens = (world: MineWorld, acts: MineActs): readonly Screen[] => [
  homeScreen(world, acts),
  myHandbookScreen(world),
  followsScreen(world, acts),
  changesScreen(world),
  differenceScreen(world),
]
