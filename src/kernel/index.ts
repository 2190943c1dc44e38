/**
 * Operation, act, ruling, refusal, citation, journal, clock, schedule, database, ids: what every module stands on.
 * It knows nothing of HTTP, of git or of any kind of definition.
 */
export type { Act, Look, Subject, Ways } from './act.ts'
export { announce, type Announcement } from './announce.ts'
export { Announcements } from './announcements.ts'
export { answerSaid, doneJson, doneSaid, DoneUnsaid } from './answer-said.ts'
export { answerIn, ask } from './ask.ts'
export { capital } from './capital.ts'
export type { Citation } from './citation.ts'
export { SetClock, systemClock, type Clock } from './clock.ts'
export { openDatabase, type Database, type Db } from './database.ts'
export { isDatabaseAway } from './database-away.ts'
export { dayAt, endOfDay, todayIn } from './day.ts'
export type { Definition, KindOf, Mention, Model } from './definition.ts'
export { day, line, number, smallNumber, text, yesNo } from './fields.ts'
export { entryTold } from './entry-told.ts'
export { HeldShortly } from './held-shortly.ts'
export type { House } from './house.ts'
export { isFresh, mustBeFresh } from './fresh.ts'
export { forgetKeys } from './idempotency.ts'
export { newId } from './ids.ts'
export { parseInput } from './input.ts'
export { dayJson, instantJson, listJson } from './json.ts'
export { everNamed, identitiesOf, identityOf, keepNames, namedSince, presentOf } from './identity.ts'
export { isolated } from './isolated.ts'
export { doOneJob, type Consumer, type Heard } from './jobs.ts'
export { writeEntry, type Entry } from './journal.ts'
export { LeastRecentlyUsed } from './least-recently-used.ts'
export { lastRulings } from './last-rulings.ts'
export { lookAs } from './look.ts'
export { lookAsHouse } from './look-as-house.ts'
export { mayI, type Would } from './may-i.ts'
export { applicationRole, DatabaseIsNewer, layDownSchema, migrate } from './migrate.ts'
export { lettersOff, nearestName } from './nearest.ts'
export { rememberNearest } from './remember-nearest.ts'
export { commitInForce, modelInForce } from './model-in-force.ts'
export { noModel } from './no-model.ts'
export {
  operation,
  question,
  type Operation,
  type Question,
  type Said,
  type Told,
  type Undo,
  type Undoable,
} from './operation.ts'
export { filledPath, get, paramsOf, post, type Place } from './place.ts'
export { ownEntry, type OwnEntry } from './own-entry.ts'
export { ownLines, ownWords } from './own-lines.ts'
export { afterField, limitField, pageOf, placeAfter } from './paging.ts'
export { also, mayAlso } from './also.ts'
export { perform, type Done } from './perform.ts'
export { performWithin } from './perform-within.ts'
export { no, yes, type Permission } from './permission.ts'
export { systemPerson, teamsOf, visitor, type Person, type PersonKind } from './person.ts'
export { Remembered } from './remembered.ts'
export { isWithheld, withheld, type Cited, type NamedPage, type Readable } from './readable.ts'
export { rulingsOf, rulingsOn, type PastRuling } from './read-rulings.ts'
export {
  decidedUnder,
  mostDecided,
  rulingsUnder,
  type Decided,
  type Guarded,
  type Seeing,
} from './decided-under.ts'
export {
  conflict,
  forbidden,
  invalid,
  missing,
  Refusal,
  refusalTitles,
  type FieldFault,
  type RefusalKind,
  type Standing,
} from './refusal.ts'
export { refusalSaid, wouldSaid } from './refusal-said.ts'
export { permissionRow, tabledKinds, type Allowed, type PermissionRow } from './permission-row.ts'
export { administrators, relation, themselves, type Relation } from './relation.ts'
export { isScope, mostScopes, nounOf } from './scopes.ts'
export { covers, mayAtAll, type Who } from './rights.ts'
export {
  alternativeJson,
  citationJson,
  decisionJson,
  refusalJson,
  rulingJson,
  wouldJson,
} from './ruling-json.ts'
export type { Alternative, Fact, Facts, Outcome, Ruling } from './ruling.ts'
export { seenText } from './seen-text.ts'
export { Rounds } from './rounds.ts'
export type { SampleStep } from './sample-step.ts'
export { doDue, registerSchedules, type Schedule } from './schedule.ts'
export { transactionOf } from './transaction.ts'
export { Worker } from './worker.ts'
