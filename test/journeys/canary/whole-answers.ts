import { git } from '../clone.ts'
import { place } from '../../start/running.ts'
import { got, type Answer, type CanaryWorld, type Somebody } from './canary-world.ts'

/** What git's addresses answer to odd questions near what is closed. */
export async function wholeAnswers(world: CanaryWorld, who: Somebody): Promise<readonly Answer[]> {
  const { door, commits } = world
  const answers: Answer[] = []
  for (const path of [
    '/git',
    '/git/public',
    '/git/budget/info/refs',
    '/git/public/HEAD',
    '/git/info/refs',
    '/git/public/info/refs?service=git-receive-pack',
    '/git/seen-0.git/info/refs?service=git-upload-pack',
  ])
    answers.push(await got(world, who, path, 'token'))
  for (const commit of commits) {
    const asked = ['-c', 'protocol.version=2', 'fetch', `${door.url()}/git/public`, commit]
    answers.push({ asked: `git ${asked.join(' ')}`, text: (await git(place('edith'), asked)).said })
  }
  return answers
}
