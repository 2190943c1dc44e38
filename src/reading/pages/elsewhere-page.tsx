import { Sheet } from '#design'

export interface ElsewherePageProps {
  /** Address on another site, as the handbook says it. */
  readonly to: string
}

const hostOf = (to: string): string =>
  URL.canParse(to, 'https://nowhere.invalid') ? new URL(to, 'https://nowhere.invalid').host : to

/** What stood here is on another site now: whoever comes sees where before they go there. */
export const ElsewherePage = ({ to }: ElsewherePageProps) => (
  <Sheet title="This moved to another site" lede={<>What stood here is at {hostOf(to)} now.</>}>
    <p>
      <a class="button" href={to} rel="external noopener">
        Go to {hostOf(to)}
      </a>
    </p>
    <p>
      <code>{to}</code>
    </p>
  </Sheet>
)
