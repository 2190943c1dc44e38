import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { place } from '../start/running.ts'
import { clone, commit, git, tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const folder = 'handbook/marketing/integrated-marketing'
const checklist = 'handbook/marketing/first-weeks.md'
const was = '/marketing/integrated-marketing/paid-social/'
const is = '/marketing/integrated-marketing/bought-posts/'

const push = async (work: string) => expect((await git(work, ['push'])).ok).toBe(true)

describe('a page moved by a push, and then taken away', () => {
  let work: string
  let before: string

  beforeAll(async () => {
    work = join(place('clone'), 'handbook')
    await clone(door.url(), work, await tokenOf(await door.as('noor'), 'handbook.read handbook.push'))
    before = (await git(work, ['rev-parse', 'HEAD'])).said
    await git(work, ['mv', `${folder}/paid-social.md`, `${folder}/bought-posts.md`])
    // A checklist sends newcomers to the page: with a dead address there the push would be turned away.
    await commit(work, { [checklist]: readFileSync(join(work, checklist), 'utf8').replace(was, is) })
    await push(work)
  })

  test('its old version leads to where it stands now, and to how that came to be', async () => {
    const { status, body } = await door.visitor().get(`${was}?as-of=${before}`)
    expect(status).toBe(200)
    expect(body).toContain(`<a href="${is}">Read it as it is now</a>`)
    const history = `/-/history?page=${encodeURIComponent(is)}`
    expect(body).toContain(`href="${history}"`)
    expect((await door.visitor().get(history)).status).toBe(200)
  })

  test('once it is gone, its old version says so', async () => {
    await git(work, ['rm', '--quiet', `${folder}/bought-posts.md`])
    const instead = readFileSync(join(work, checklist), 'utf8').replace(is, '/marketing/how-we-work/')
    await commit(work, { [checklist]: instead })
    await push(work)
    const { status, body, text } = await door.visitor().get(`${was}?as-of=${before}`)
    expect(status).toBe(200)
    expect(text).toContain('The page is no longer part of the handbook.')
    expect(body).not.toContain('Read it as it is now')
    expect(body).not.toContain('/-/history?page=')
  })
})

test('only a rule that decides offers what was decided by it', async () => {
  const roles = await door.visitor().get('/roles-and-hiring/roles/')
  expect(roles.text).toContain('How this runs')
  expect(roles.text).not.toContain('What was decided by it')
  expect((await door.visitor().get('/marketing/integrated-marketing/conferences/')).text).toContain(
    'What was decided by it',
  )
})

test('versions of the sample are signed with names', async () => {
  const { text } = await door.visitor().get('/-/history?page=%2F')
  expect(text).toContain('Adaeze Okafor')
})

test('who is sent to sign in comes back to the whole address', async () => {
  const { status, body } = await door.visitor().get('/-/campaigns/new?name=Spring+fair')
  expect(status).toBe(403)
  expect(body).toContain(`/-/sign-in?then=${encodeURIComponent('/-/campaigns/new?name=Spring+fair')}`)
})
