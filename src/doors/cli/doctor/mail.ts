import { openTransport } from '#mail'
import type { Settings } from '#start'
import { fail, ok, warn, type Looked } from './look.ts'

/** Whether letters can leave; the server is asked, and nothing is sent. */
export async function lookAtMail({ smtpUrl, mailFrom, mode }: Settings): Promise<Looked> {
  if (smtpUrl === undefined || mailFrom === undefined)
    return mode === 'demo'
      ? ok('mail', 'none is sent; the sample shows codes on the page')
      : warn(
          'mail',
          'none is sent: nobody can be sent a code to sign in',
          'Set FIRSTHAND_SMTP_URL and FIRSTHAND_MAIL_FROM.',
        )
  const { host } = new URL(smtpUrl)
  return openTransport({ url: smtpUrl, from: mailFrom })
    .verify()
    .then(
      () => ok('mail', `${host} takes letters from ${mailFrom}`),
      (fault: Error) =>
        fail('mail', `${host}: ${fault.message}`, 'Mend FIRSTHAND_SMTP_URL; letters wait meanwhile.'),
    )
}
