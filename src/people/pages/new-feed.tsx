import { Form } from '#design'
import { feedScope } from '../bearer-store.ts'

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

/** Shown once, as every secret is; in two parts of one line, so that it is copied as one. */
export const FeedAddress = ({ secret }: { readonly secret: string }) => (
  <section class="banner done" role="status" aria-labelledby="secret">
    <h2 id="secret">Copy your private feed address now</h2>
    <p>Your feed reader wants the address of this handbook with this behind it:</p>
    <p>
      <code>/-/feeds/changes.atom?token=</code>
      <code>{secret}</code>
    </p>
    <p>
      Whoever has it reads in feeds what you may read. It is shown this once; if it gets about, revoke it and
      make another. It works for a folder or a page too: add <code>&amp;below=/the/folder/</code>.
    </p>
  </section>
)
