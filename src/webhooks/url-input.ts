import { line } from '#kernel'

const longest = 2000
const ask = 'Write the whole address, such as https://example.org/hooks/firsthand.'

/** The address that is sent to, as it is sent to: normalised, without a fragment. */
export const urlInput = line(ask, longest)
  .transform((written, context) => {
    const url = URL.canParse(written) ? new URL(written) : undefined
    const fault = faultIn(url)
    if (url && fault === undefined) {
      url.hash = ''
      return url.href
    }
    context.addIssue({ code: 'custom', message: fault ?? ask })
    return ''
  })
  .describe('The address that each delivery is posted to.')

function faultIn(url: URL | undefined): string | undefined {
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return ask
  if (url.username !== '' || url.password !== '')
    return 'Leave out the name and password: every delivery is signed instead.'
  return url.href.length > longest ? `Use at most ${longest} characters.` : undefined
}
