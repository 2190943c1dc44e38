import { Banner, Button, EmptyState, Moment, Row, Rows, Sheet, Tag, type Attempt, type Frame } from '#design'
import { revokeToken } from '../revoke-token.ts'
import type { Token } from '../token-store.ts'
import { FeedAddress, NewFeed } from './new-feed.tsx'
import { NewToken } from './new-token.tsx'

/** What one's tokens are drawn from. */
export interface TokensProps {
  readonly tokens: readonly Token[]
  /** The secret of the one just made: shown now and never again. */
  readonly secret?: string
  /** Whether it stands in the address of a private feed. */
  readonly opensFeeds?: boolean | undefined
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Tokens: what there are, what a new one is to be, and the secret of the one just made. */
export function TokensPage({ tokens, secret, opensFeeds, now, today, attempt }: TokensProps, frame: Frame) {
  const refused = attempt?.operation === revokeToken.name ? attempt.refusal : undefined
  return (
    <Sheet
      title="Your tokens"
      lede={
        <>
          With a token a program acts for you, or git clones and pushes: as user name your handle, as password
          the token. <a href="/api">What programs can do here</a>
        </>
      }
    >
      {secret && (opensFeeds ? <FeedAddress secret={secret} /> : <Secret secret={secret} />)}
      {refused && <Banner>{refused.message}</Banner>}
      <section aria-labelledby="there-are">
        <h2 id="there-are">What there are</h2>
        {tokens.length === 0 ? (
          <EmptyState says="You have no tokens. Make one below for git or for a program of yours." />
        ) : (
          <Rows>
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} now={now} today={today} />
            ))}
          </Rows>
        )}
      </section>
      <NewToken attempt={attempt} frame={frame} />
      <NewFeed once={frame.once} />
      {frame.by.kind === 'admin' && (
        <section aria-labelledby="told">
          <h2 id="told">The other way round</h2>
          <p>
            A program can be told by itself what is done here:{' '}
            <a href="/-/webhooks">programs that are told</a>.
          </p>
        </section>
      )}
    </Sheet>
  )
}

const Secret = ({ secret }: { readonly secret: string }) => (
  <section class="banner done" role="status" aria-labelledby="secret">
    <h2 id="secret">Copy your new token now</h2>
    <p>
      <code>{secret}</code>
    </p>
    <p>It is shown this once: only its fingerprint is kept. If it gets lost, revoke it and make another.</p>
  </section>
)

interface OfToken {
  readonly token: Token
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

function TokenRow({ token, now, today }: OfToken) {
  const ended = token.endsAt !== undefined && Temporal.Instant.compare(token.endsAt, now) <= 0
  const works = !ended && !token.revokedAt
  return (
    <Row
      title={<bdi>{token.name}</bdi>}
      about={<About token={token} now={now} today={today} />}
      end={
        works ? (
          <form method="post" action={`/-/tokens/${token.id}/revocation`}>
            <Button>Revoke</Button>
          </form>
        ) : (
          <Tag>{token.revokedAt ? 'revoked' : 'ended'}</Tag>
        )
      }
    />
  )
}

const About = ({ token, now, today }: OfToken) => (
  <>
    {token.askedBy !== undefined && (
      <>
        let in by you, answers at <bdi>{token.askedBy}</bdi> ·{' '}
      </>
    )}
    {token.scopes.join(', ')} · {token.askedBy === undefined ? 'made' : 'let in'}{' '}
    <Moment at={token.madeAt} today={today} /> ·{' '}
    {token.lastUsedAt ? (
      <>
        last used <Moment at={token.lastUsedAt} today={today} />
      </>
    ) : (
      'never used'
    )}
    {token.endsAt && !token.revokedAt && (
      <>
        {' · '}
        {Temporal.Instant.compare(token.endsAt, now) > 0 ? 'works until' : 'worked until'}{' '}
        <Moment at={token.endsAt} today={today} />
      </>
    )}
  </>
)
