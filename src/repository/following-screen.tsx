import { EmptyState, Form, Moment, Row, Rows, screen, Sheet, submits, Tag } from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { fetchNow } from './fetch-now.ts'
import { hookPath } from './followed-hook.ts'
import { followingIn, type FollowingState } from './following-store.ts'

interface FollowingProps {
  readonly following: FollowingState | undefined
  readonly today: Temporal.PlainDate
}

/** Where administrators see how following stands, and have it looked at once. */
export const followingScreen = screen<FollowingProps>({
  at: get('/following'),
  title: () => 'Where the handbook is kept',
  async load({ house, by }) {
    if (by.kind !== 'admin') throw forbidden('Only administrators see where the handbook is kept.')
    return lookAs(house, by, async (look) => ({
      following: await followingIn(look.db),
      today: todayIn(look),
    }))
  },
  again: ({ following }) => (following && isAsked(following) ? 2 : undefined),
  view: ({ following, today }, { once }) => (
    <Sheet
      title="Where the handbook is kept"
      lede={
        following
          ? `In ${following.url}, branch ${following.branch}. What lands there is in force here; nothing is pushed here.`
          : undefined
      }
    >
      {following ? (
        <>
          <Standing following={following} today={today} />
          <Form action="/-/handbook/fetch" once={once} submit="Look now" />
        </>
      ) : (
        <EmptyState says="Here: clone it from /git/handbook, and what you push is in force at once. FIRSTHAND_FOLLOW keeps it in a repository elsewhere." />
      )}
    </Sheet>
  ),
  submits: [submits(fetchNow, () => '/-/following')],
})

const isAsked = ({ asked_at: asked, looked_at: looked }: FollowingState): boolean =>
  asked !== null && (looked === null || Temporal.Instant.compare(asked, looked) > 0)

function Standing({
  following,
  today,
}: {
  readonly following: FollowingState
  readonly today: Temporal.PlainDate
}) {
  const { fault, fault_at: faultAt, looked_at: lookedAt, changed_at: changedAt, commit, failures } = following
  return (
    <Rows>
      {fault !== null && (
        <Row
          title={fault}
          about={
            <>
              {failures === 1 ? 'The last look went wrong' : `The last ${failures} looks went wrong`}
              {faultAt && (
                <>
                  , <Moment at={faultAt} today={today} />
                </>
              )}
              . The version before stays in force; it is tried again by itself.
            </>
          }
          end={<Tag state="wait">fault</Tag>}
        />
      )}
      <Row
        title={lookedAt ? <Moment at={lookedAt} today={today} /> : 'Not yet'}
        about={isAsked(following) ? 'Last looked; a look is under way.' : 'Last looked'}
        end={fault === null && lookedAt && <Tag state="act">in step</Tag>}
      />
      <Row
        title={changedAt ? <Moment at={changedAt} today={today} /> : 'Nothing new since it was opened'}
        about={commit === null ? 'Last change fetched' : `Last change fetched: ${commit.slice(0, 10)}`}
      />
      <Row
        title={<code>{hookPath}</code>}
        about="Have the repository call this address at every push, with the secret of FIRSTHAND_FOLLOW_SECRET: as GitHub signs, as GitLab’s secret token, or in X-Firsthand-Token."
      />
    </Rows>
  )
}
