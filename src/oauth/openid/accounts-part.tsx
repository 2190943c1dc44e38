import { Button, Moment, Row, Rows, submits, Tag } from '#design'
import { todayIn } from '#kernel'
import { personHref } from '#people'
import { accountPart } from '#sign-in'
import type { OAuthWorld } from '../world.ts'
import { linksVisibleTo, type Linked } from './identity-store.ts'
import { unlinkAccounts } from './unlink-accounts.ts'

interface AccountsProps {
  readonly handle: string
  readonly name: string
  readonly accounts: readonly (Linked & { readonly provider: string })[]
  readonly mayUnlink: boolean
  readonly today: Temporal.PlainDate
}

/** Where somebody comes from by way of an identity provider: for themselves, and for administrators, who let go of it. */
export const accountsPart = ({ openId }: Pick<OAuthWorld, 'openId'>) =>
  accountPart<AccountsProps>({
    async load(look, { person: { id, handle, name } }) {
      const links = await linksVisibleTo(look.db, look.by, id)
      if (links.length === 0) return undefined
      const settings = openId()?.settings
      const provider = (issuer: string) =>
        settings?.issuer === issuer ? settings.name : new URL(issuer).host
      return {
        ...{ handle, name, mayUnlink: look.by.kind === 'admin', today: todayIn(look) },
        accounts: links.map((one) => ({ ...one, provider: provider(one.issuer) })),
      }
    },
    view: (props) => <Accounts {...props} />,
    submits: [submits(unlinkAccounts, ({ handle }) => `${personHref(handle)}/access`)],
  })

const Accounts = ({ handle, name, accounts, mayUnlink, today }: AccountsProps) => (
  <section aria-labelledby="elsewhere">
    <h2 id="elsewhere">Accounts elsewhere</h2>
    <p>Whoever signs in there with one of these comes in here as {name}.</p>
    <Rows>
      {accounts.map(({ subject, provider, linkedAt, lastAt, endedAt }) => (
        <Row
          key={subject}
          title={provider}
          about={
            <>
              Known there as <bdi>{subject}</bdi>, since <Moment at={linkedAt} today={today} />, last came{' '}
              <Moment at={lastAt} today={today} />
            </>
          }
          end={endedAt && <Tag>ended</Tag>}
        />
      ))}
    </Rows>
    {mayUnlink && (
      <form method="post" action={`${personHref(handle)}/identities/end`}>
        <p>
          Let go of them where the wrong account came first: the next that brings the address is {name}’s.
        </p>
        <Button>Let go of these accounts</Button>
      </form>
    )}
  </section>
)
