import { ButtonLink, Sheet } from '#design'

/** What stands for a moment while the browser takes the answer to the program, and stays where that is an app. */
export const ReturnPage = ({ to, name }: { readonly to: string; readonly name: string }) => (
  <Sheet
    title="It is let in"
    lede={
      <>
        “<bdi>{name}</bdi>” is told. You can close this window when it says so.
      </>
    }
  >
    <p>
      <ButtonLink href={to}>Go on there</ButtonLink>
    </p>
    <p>
      What is let in stands under <a href="/-/tokens">Your tokens</a>, and is ended there.
    </p>
  </Sheet>
)
