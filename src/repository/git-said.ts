/** An answer that git shows its user: one sentence, after "remote:". */
export const say = (status: 400 | 401 | 403 | 404 | 413 | 415 | 503, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Basic realm="Firsthand", charset="UTF-8"' }),
    },
  })

/** Git asks for user and password after this one and comes again. The same whatever there is. */
export const saidNoToken =
  'Give a token of Firsthand as the password. What everybody may read is cloned without one from the address that ends in /git/public.'

/** The same where no handbook is open. */
export const saidNothingPublic =
  'Nothing here is open to everybody. Whoever works here clones from the address that ends in /git, with a token of Firsthand as the password.'

export const saidPublicIsRead =
  'What everybody may read is cloned from here, not pushed to. Whoever works here pushes to the address that ends in /git, with a token of Firsthand as the password.'

export const saidNothingTheirs = 'Nothing of the handbook is open to you.'

export const saidPartOnly =
  'You read this handbook, but not all that its git holds, and a push has to stand on all of it. Write your change as a file with "git format-patch @{upstream}" and send that to somebody who reads all of it: they put it in force with "git am" and a push.'
