import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findAnchor, openHandbook, openRepository, readAnchors, type Handbook } from './index.ts'
import { makeRepository, type TestFile } from './testing/make-repository.ts'

const corpus = process.env['FIRSTHAND_CORPUS']

const hosts: Readonly<Record<string, string>> = {
  gitlab: 'title: G\nhosts: [about.gitlab.com, handbook.gitlab.com]\n',
  '18f': 'title: F\ncontent: pages\n',
}

const okrs = 'content/company/okrs/_index.md'
const remote = 'content/handbook/marketing/corporate-marketing/all-remote/_index.md'
const values = '/handbook/values/'
const growth = 'content/company-info-and-process/working-at-sourcegraph/teammate-development/index.md'
const review = 'content/departments/people-talent/people-ops/process/teammate-sentiment/impact-reviews'
const talent = 'content/departments/people-talent/index.md'
const mission = 'content/company/mission/_index.md'
const pmm = 'content/job-families/marketing/product-marketing-manager.md'
const pm = 'content/job-families/marketing/product-manager-marketing.md'
const arch = '[ARCHIVED]handbook/[ARCHIVED]benefits.md'

/**
 * Where each link led on the site it was written for, worked out by hand from its files, its rules for addresses and the ids that
 * its Markdown makes: `?` behind an anchor that the page does not have there either.
 */
const links: Readonly<Record<string, readonly (readonly [from: string, href: string, to: string])[]>> = {
  gitlab: [
    [
      'content/handbook/marketing/_index.md',
      '/handbook/marketing/product-marketing/',
      '/handbook/marketing/strategic-marketing/',
    ],
    [
      'content/handbook/marketing/_index.md',
      '/handbook/marketing/product-marketing/#partnermarketing/',
      '/handbook/marketing/strategic-marketing/#partnermarketing/?',
    ],
    [
      'content/handbook/marketing/_index.md',
      '/handbook/marketing/integrated-marketing/',
      '/handbook/marketing/integrated-marketing/',
    ],
    ['content/handbook/marketing/integrated-marketing/_index.md', 'LINK', 'missing'],
    [
      remote,
      '/company/culture/all-remote/meetings/#document-everything-live-yes-everything',
      '/company/culture/all-remote/meetings/#document-everything-live-yes-everything',
    ],
    [remote, 'train/educate', 'missing'],
    [
      remote,
      '/handbook/marketing/growth-marketing/brand-and-digital-design/',
      '/handbook/marketing/digital-experience/',
    ],
    [
      remote,
      '/handbook/marketing/corporate-marketing/#how-to-contribute',
      '/handbook/marketing/corporate-marketing/#how-to-contribute?',
    ],
    [
      remote,
      '/handbook/marketing/marketing-operations/#marketing-gearing-ratios',
      '/handbook/marketing/marketing-operations/#marketing-gearing-ratios?',
    ],
    [remote, '/company/team/?department=marketing#jessicareeder', '/company/team/#jessicareeder?'],
    [
      'content/company/culture/all-remote/_index.md',
      'asynchronous/',
      '/company/culture/all-remote/asynchronous/',
    ],
    [
      'content/company/culture/all-remote/collaboration-and-whiteboarding/_index.md',
      '../meetings/',
      '/company/culture/all-remote/meetings/',
    ],
    [
      'content/company/culture/all-remote/scaling/_index.md',
      '_index.md',
      '/company/culture/all-remote/scaling/',
    ],
    [
      'content/company/culture/all-remote/hiring/_index.md',
      '/handbook/values/#collaboration',
      `${values}#collaboration`,
    ],
    [
      'content/company/culture/all-remote/hiring/_index.md',
      '/handbook/values/#measure-results-not-hours',
      `${values}#measure-results-not-hours?`,
    ],
    [
      'content/company/culture/all-remote/meetings/_index.md',
      '/handbook/communication/#hybrid-calls-are-annoying',
      '/handbook/communication/#hybrid-calls-are-annoying',
    ],
    [
      'content/company/culture/all-remote/building-culture/_index.md',
      '/handbook/communication/#say-thanks',
      '/handbook/communication/#say-thanks',
    ],
    [
      'content/company/culture/all-remote/onboarding/_index.md',
      '/culture/all-remote/onboarding/#social-requirements-for-all-remote-onboarding',
      '/company/culture/all-remote/onboarding/#social-requirements-for-all-remote-onboarding',
    ],
    [okrs, '/okrs/#scoring-okrs', '/company/okrs/#scoring-okrs'],
    [
      okrs,
      'https://about.gitlab.com/handbook/values/#n12-things-that-are-not-iteration',
      `${values}#n12-things-that-are-not-iteration?`,
    ],
    [
      'content/company/okrs/fy20-q1.md',
      'https://about.gitlab.com/company/team/#plafoucriere',
      '/company/team/#plafoucriere?',
    ],
    ['content/company/history/_index.md', '/handbook/values/', values],
    ['content/company/strategy/_index.md', '/handbook/values//#collaboration', `${values}#collaboration`],
    [mission, '#sequence', '/company/mission/#sequence?'],
    [
      'content/handbook/values/_index.md',
      '#start-off-by-impacting-the-fewest-users-possible',
      `${values}#start-off-by-impacting-the-fewest-users-possible`,
    ],
    [
      'content/handbook/values/_index.md',
      '/images/all-remote/gitlab-value-tanukis_results.svg',
      'static/images/all-remote/gitlab-value-tanukis_results.svg',
    ],
    [
      'content/handbook/marketing/strategic-marketing/_index.md',
      '##requesting-product-marketing-help',
      '/handbook/marketing/strategic-marketing/#requesting-product-marketing-help',
    ],
    ['content/handbook/marketing/strategic-marketing/_index.md', '', 'missing'],
    [
      'content/handbook/marketing/corporate-marketing/social-marketing/_index.md',
      'ttps://gitlab.com/',
      'external',
    ],
    [pmm, '/handbook/hiring/interviewing/#screening-call', '/handbook/hiring/interviewing/#screening-call?'],
    [
      pm,
      '/job-families/marketing/digital-experience/#director-of-digital-experience',
      '/job-families/marketing/digital-experience/#director-of-digital-experience?',
    ],
    [pm, 'https://about.gitlab.com/handbook/hiring/', '/handbook/hiring/'],
    [pm, '/job-families/marketing/digital-experience', '/job-families/marketing/digital-experience/'],
    [
      'content/job-families/marketing/digital-experience.md',
      '/handbook/marketing/inbound-marketing/digital-experience/',
      '/handbook/marketing/digital-experience/',
    ],
    [okrs, 'https://gitlab.com/gitlab-com/', 'external'],
    [okrs, 'https://about.gitlab.com/blog/', 'site'],
  ],
  sourcegraph: [
    [
      'content/index.md',
      'company-info-and-process/about-sourcegraph/index.md',
      '/company-info-and-process/about-sourcegraph/',
    ],
    ['content/index.md', 'departments/finance/index.md', 'missing'],
    ['content/company-info-and-process/index.md', 'values/index.md', '/company-info-and-process/values/'],
    [
      growth,
      '#Formal-performance-(impact)-reviews',
      '/company-info-and-process/working-at-sourcegraph/teammate-development/#formal-performance-impact-reviews',
    ],
    [
      growth,
      '#General-feedback',
      '/company-info-and-process/working-at-sourcegraph/teammate-development/#general-feedback',
    ],
    [
      growth,
      '#regular-11s',
      '/company-info-and-process/working-at-sourcegraph/teammate-development/#regular-11s?',
    ],
    [
      `${review}/delivering-impact-reviews.md`,
      'index.md',
      '/departments/people-talent/people-ops/process/teammate-sentiment/impact-reviews/',
    ],
    [
      `${review}/index.md`,
      '../../../../../../company-info-and-process/working-at-sourcegraph/teammate-development/index.md',
      '/company-info-and-process/working-at-sourcegraph/teammate-development/',
    ],
    [talent, 'people-ops/process/leaving.md', '/departments/people-talent/people-ops/process/leaving/'],
    [
      talent,
      'people-ops/process/teammate-sentiment/impact-reviews/#when-do-they-take-place',
      '/departments/people-talent/people-ops/process/teammate-sentiment/impact-reviews/#when-do-they-take-place?',
    ],
    [talent, 'onboarding-feedback-milestones.md', 'missing'],
    [
      'content/departments/people-talent/people-ops/process/leaving.md',
      '../../../../company-info-and-process/communication/announcements.md#Departures',
      '/company-info-and-process/communication/announcements/#departures',
    ],
    ['content/departments/sales/tools/salesforce.md', 'index.md', '/departments/sales/tools/'],
    ['content/departments/sales/process/saleslegal.md', '../index.md', '/departments/sales/'],
    [
      'content/departments/marketing/comms/index.md',
      'field%20marketing.md',
      '/departments/marketing/comms/field%20marketing/',
    ],
    ['content/departments/marketing/index.md', '', 'missing'],
    [
      'content/company-info-and-process/remote/remote_hackathons.md',
      '#hackathon-spirit',
      '/company-info-and-process/remote/remote_hackathons/#hackathon-spirit',
    ],
    [
      'content/company-info-and-process/communication/content_guidelines/index.md',
      './terminology_guidelines.md',
      '/company-info-and-process/communication/content_guidelines/terminology_guidelines/',
    ],
  ],
  '18f': [
    [
      'pages/18f/how-18f-works/one-on-ones.md',
      '#further-reading',
      '/18f/how-18f-works/one-on-ones/#further-reading',
    ],
    [
      'pages/about-us/tts-consulting/operations/delivery-assurance.md',
      '##ttsc-help-wanted-slack-channel',
      '/about-us/tts-consulting/operations/delivery-assurance/#ttsc-help-wanted-slack-channel',
    ],
  ],
  dbtcorp: [
    [arch, '#medical-plans', '/%5BARCHIVED%5Dhandbook/%5BARCHIVED%5Dbenefits/#medical-plans'],
    [arch, '#2023-Company-Holidays', '/%5BARCHIVED%5Dhandbook/%5BARCHIVED%5Dbenefits/#2023-company-holidays'],
    [arch, '[ARCHIVED]compensation.md', '/%5BARCHIVED%5Dhandbook/%5BARCHIVED%5Dcompensation/'],
    ['[ARCHIVED]handbook/[ARCHIVED]working_and_growing_here.md', '/values.md', 'missing'],
  ],
  'kubernetes-community': [
    ['communication/README.md', './best-practices.md', '/communication/best-practices/'],
    ['communication/slack-guidelines.md', './moderators.md#Slack', '/communication/moderators/#slack'],
    [
      'communication/youtube/youtube-guidelines.md',
      '/communication/moderators.md#YouTube-Channel',
      '/communication/moderators/#youtube-channel',
    ],
    [
      'communication/contributor-comms/CHARTER.md',
      './role-handbooks/Social-Media.md',
      '/communication/contributor-comms/role-handbooks/Social-Media/',
    ],
    [
      'communication/contributor-comms/blogging-resources/social-guidelines.md',
      'README.md',
      '/communication/contributor-comms/blogging-resources/',
    ],
    ['communication/slack-guidelines.md', '/code-of-conduct.md', 'missing'],
  ],
}

const close: (() => Promise<void>)[] = []

/** Real handbooks; skipped where FIRSTHAND_CORPUS names no folder of them. */
describe.skipIf(!corpus)('links of real handbooks lead where their own sites lead', () => {
  afterAll(async () => {
    for (const end of close) await end()
  })

  test.each(Object.entries(links))('in %s', async (name, rows) => {
    const made = await makeRepository({
      files: {
        ...(await filesIn(join(corpus ?? '', name))),
        ...(hosts[name] ? { 'firsthand.yml': hosts[name] } : {}),
      },
    })
    const repository = openRepository(made.gitDir)
    close.push(async () => {
      repository.close()
      await made.remove()
    })
    const handbook = await openHandbook(repository, made.commits[0] ?? '')
    const led = async (from: string, href: string) => {
      expect(handbook.at(from)?.path, from).toBe(from)
      return leads(handbook, (oid) => repository.read(oid), [from, href])
    }
    for (const [from, href, to] of rows) expect.soft(await led(from, href), `${from} ${href}`).toBe(to)
  })
})

async function leads(
  handbook: Handbook,
  read: (oid: string) => Promise<Buffer>,
  [from, href]: readonly [string, string],
): Promise<string> {
  const link = handbook.resolveLink(from, href)
  if (link.kind !== 'page') return link.kind === 'file' ? link.path : link.kind
  if (link.anchor === undefined) return link.url
  const found = findAnchor(readAnchors(await read(handbook.at(link.path)?.oid ?? '')), link.anchor)
  return `${link.url}#${found?.id ?? `${link.anchor}?`}`
}

async function filesIn(folder: string): Promise<Record<string, TestFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [relative(folder, path), await readFile(path)])),
  )
}
