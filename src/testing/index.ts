/** What tests stand on: a real PostgreSQL, a database for each file, people and a model made on the spot. */
export { testCitation, testRuling } from './test-citation.ts'
export { insertTestPerson } from './test-person.ts'
export { openTestDatabase, type TestDatabase } from './test-database.ts'
export { testHouse, type TestHouse } from './test-house.ts'
