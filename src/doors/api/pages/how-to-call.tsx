import { Field } from '#design'

/** Token, keys, lists and parts: what holds for every call. */
export const HowToCall = ({ origin }: { readonly origin: string }) => (
  <section class="api-text" aria-labelledby="calling">
    <h2 id="calling">How to call it</h2>
    <p>
      <a href="/-/tokens">Make a token</a> for what your program is to do and send it along. A token acts for
      you, within its scopes: the name of an operation, <code>campaigns.*</code> for all on campaigns,{' '}
      <code>read</code> for every question, <code>*</code> for everything.
    </p>
    <pre>
      <code>{`curl ${origin}/api/v1/campaigns -H 'Authorization: Bearer fh_…'`}</code>
    </pre>
    <ul>
      <li>
        <a href="/api/openapi.json">OpenAPI 3.1</a> describes all of this for programs; a typed client for
        TypeScript comes in the package as <code>firsthand/client</code>.
      </li>
      <li>
        <code>Idempotency-Key</code>: with a key of its own an act is done once, however often it is sent.
      </li>
      <li>
        <code>POST /api/v1/may-i/…</code> asks what an act would come to, and does nothing.
      </li>
      <li>
        <code>?fields=campaigns.number,next</code> answers only these parts, anywhere.
      </li>
      <li>
        Lists take <code>limit</code>, and go on <code>after</code> the <code>next</code> of an earlier
        answer; the <code>Link</code> header has the address.
      </li>
      <li>
        Questions carry an <code>ETag</code>; with <code>If-None-Match</code> what has not changed is not sent
        again.
      </li>
      <li>
        Each answer has an <code>X-Request-Id</code>; the log knows it by that.
      </li>
    </ul>
    <div class="needs-script">
      <Field
        id="try-token"
        name="try-token"
        label="A token to try it with"
        hint="Without one, what you try below is sent as who you are signed in as. It is kept nowhere."
        autocomplete="off"
      />
    </div>
  </section>
)
