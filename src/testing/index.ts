/** What tests stand on: a real PostgreSQL, a database for each file, people and a model made on the spot. */
export { browserMissing, openBrowser } from './browser.ts'
export { faultsInMarkup } from './faults-in-markup.ts'
export { testCitation, testRuling } from './test-citation.ts'
export { openTestDatabase, type TestDatabase } from './test-database.ts'
export { mei, testFrame } from './test-frame.ts'
export { testHouse, type TestHouse } from './test-house.ts'
export { insertTestPerson } from './test-person.ts'
export { writeForLooking } from './write-for-looking.ts'
