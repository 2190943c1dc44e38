import { Banner, Button, onceName, Sheet, type Attempt, type Frame } from '#design'

/** What the page behind a letter’s last line is drawn from. */
export interface StopProps {
  readonly secret: string
  /** What letters of this kind tell; absent where the address is in no letter. */
  readonly title?: string
  /** What ended just now. */
  readonly ended?: string
  readonly attempt?: Attempt
}

/** Ends letters of a kind, without signing in: whoever opens the address has the letter. */
export const StopPage = ({ secret, title, ended, attempt }: StopProps, frame: Frame) => (
  <Sheet title="No more letters of this kind">
    {attempt && <Banner>{attempt.refusal.message}</Banner>}
    {ended !== undefined ? (
      <p role="status">
        “{ended}” comes by mail no more. In the product it still stands.{' '}
        <a href="/-/notices/settings">Choose otherwise</a>
      </p>
    ) : title === undefined ? (
      <p>
        This is no address of a letter. Open the whole address, or{' '}
        <a href="/-/notices/settings">sign in and choose what you are told</a>.
      </p>
    ) : (
      <form method="post" action={`/-/notices/stop/${encodeURIComponent(secret)}/end`}>
        <p>
          “{title}” comes to you by mail. It will not any more; in the product it still stands, and other
          letters come as before.
        </p>
        <input type="hidden" name={onceName} value={`${frame.once}.stop`} />
        <p class="acts">
          <Button first>No more letters of this kind</Button>
        </p>
      </form>
    )}
  </Sheet>
)
