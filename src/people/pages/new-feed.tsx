import { Form } from '#design'
import { feedScope } from '../token-store.ts'

/** For feed readers, which cannot sign in. */
export const NewFeed = ({ once }: { readonly once: string }) => (
  <section aria-labelledby="feed">
    <h2 id="feed">Follow what changes in a feed reader</h2>
    <p>
      The <a href="/-/feeds/changes.atom">feed of all changes</a> tells strangers of public pages only. A
      private address tells you of everything that you may read. It opens feeds and nothing else; revoke it
      above when others have it.
    </p>
    <Form
      action="/-/tokens"
      once={once}
      submit="Make a private feed address"
      second
      keeps={false}
      hidden={{ name: 'My feed reader', scopes: feedScope }}
    />
  </section>
)

/** Shown once, as every secret is. */
export const FeedAddress = ({ secret }: { readonly secret: string }) => {
  const href = `/-/feeds/changes.atom?token=${secret}`
  return (
    <section class="banner done" role="status" aria-labelledby="secret">
      <h2 id="secret">Copy your private feed address now</h2>
      <p>
        <copy-link data-says="Copied. Paste it into your feed reader.">
          <a href={href}>{href}</a>
        </copy-link>
      </p>
      <p>
        Whoever has it reads in feeds what you may read. It is shown this once; if it gets about, revoke it
        and make another. Behind a folder’s or a page’s address it works too: add{' '}
        <code>&amp;below=/the/folder/</code>.
      </p>
    </section>
  )
}
