import { sentenceHref } from '#design'
import { z } from 'zod'
import { dayInWords } from '#design'
import { citationJson, dayJson, get, listJson, noModel, question, todayIn, yes, type Look } from '#kernel'
import { arrivalVisibleTo, awayWithStandIn, personHref } from '#people'
import { presentHandbook } from '#reading'
import { boundRules, type BoundGroup } from './bound-rules.ts'
import type { ChangeForMe } from './change-for-me.ts'
import { changeJson, comparingJson, whyJson } from './change-json.ts'
import { changesForMe } from './changes-for-me.ts'
import { firstDayOf } from './first-day.ts'
import { handOverOf } from './hand-over.ts'
import type { MineWorld } from './mine-world.ts'
import { throughMe, type StoodInFor, type Through } from './through-me.ts'

const boundJson = z.object({
  kind: z.string(),
  name: z.string(),
  title: z.string(),
  said: z.string().describe('The rule as a plain sentence, made from what it does.'),
  citation: citationJson,
  change: changeJson.optional().describe('What changed in it since you last read it.'),
})

export const saidMyHandbook = {
  does: 'question',
  name: 'handbook.mine',
  at: get('/my-handbook'),
  summary:
    'Shows your own handbook: the sentences that bind you and why, what changed in them, and what runs through you.',
  who: 'member',
  input: z.object({}),
  answers: z.object({
    commit: z.string(),
    firstDay: listJson(z.object({ title: z.string(), url: z.string(), why: z.string(), read: z.boolean() }))
      .optional()
      .describe('What you read first, while you are new.'),
    lastOn: dayJson
      .optional()
      .describe('Your last day here, once it was said: then hand over what names you.'),
    handOver: listJson(
      z.object({
        of: z.string().describe('Of which sort: campaigns, rules that name you, pages you answer for.'),
        count: z.int(),
        first: listJson(z.object({ says: z.string(), href: z.string() })),
      }),
    )
      .optional()
      .describe('What you hand over, once your last day was said: how much of each sort, and the first.'),
    binds: listJson(z.object({ why: whyJson, title: z.string(), rules: listJson(boundJson) })).describe(
      'Rules that hold for you, by reason.',
    ),
    comparing: comparingJson,
    ended: listJson(changeJson).describe('Rules that held for you and do not any more.'),
    through: listJson(
      z.object({
        says: z.string().describe('What of it is yours: “You decide: …”.'),
        as: z.string().optional().describe('In which role, where it does not name you.'),
        title: z.string(),
        href: z.string(),
        said: z.string().optional(),
        citation: citationJson.optional(),
      }),
    ).describe('What names you, your roles, or the teams you lead.'),
  }),
  example: () => ({}),
} as const

/** The handbook as it concerns who asks. */
export const myHandbook = (world: MineWorld) =>
  question({
    ...saidMyHandbook,
    may: () => yes,
    async answer(look) {
      const { by: person, model } = look
      const groups = boundRules(world.contributed.binds, { person, model, today: todayIn(look) })
      const { changes, comparing } = await changesForMe(world, look)
      const bound = groups.flatMap(({ rules }) => rules)
      const arrival = await arrivalVisibleTo(look.db, person)
      const firstDay = model === noModel ? undefined : await firstDayOf(world, look, arrival, bound)
      const pages = model === noModel ? [] : (await presentHandbook(world, look)).pages
      const through = throughMe(world.contributed.names, { person, model }, pages, await stoodInFor(look))
      return {
        commit: model.commit,
        ...(firstDay && { firstDay }),
        ...(arrival?.lastOn && {
          lastOn: arrival.lastOn,
          handOver: await handOverOf(
            world.contributed.held,
            look,
            through.filter(({ inPlaceOf }) => !inPlaceOf).map(withPlace),
          ),
        }),
        binds: groups.map((group) => groupOf(look, group, changes)),
        comparing,
        ended: changes.filter(({ why, change }) => why && change === 'ended'),
        through: through.map(toldOf),
      }
    },
  })

async function stoodInFor(look: Look): Promise<readonly StoodInFor[]> {
  const today = todayIn(look)
  return (await awayWithStandIn(look)).map(({ person, until }) => ({
    person,
    until: dayInWords(until, today),
  }))
}

const groupOf = ({ model }: Look, { why, rules }: BoundGroup, changes: readonly ChangeForMe[]) => ({
  why,
  title: why.by === 'everybody' ? 'Everybody' : (model.find({ kind: why.by }, why.name)?.title ?? why.name),
  rules: rules.map(({ kind, name, title, said, citation }) => {
    const change = changes.find((one) => one.kind === kind && one.name === name)
    return { kind, name, title, said, citation, ...(change && { change }) }
  }),
})

/** With where one reads it. */
const withPlace = (one: Through) => ({ ...one, href: toldOf(one).href })

function toldOf({ says, as, rule, page, inPlaceOf }: Through) {
  const how = as === undefined ? {} : { as }
  if (inPlaceOf) return { says, title: inPlaceOf.name, href: personHref(inPlaceOf.handle) }
  if (!rule) return { says, ...how, title: page?.title ?? '', href: page?.url ?? '/' }
  const { citation, title, said } = rule
  return { says, ...how, title, href: sentenceHref(citation), said, citation }
}
