/** A page with all that Markdown has, as its owner wrote it. */
export const paidSocial = `---
title: Paid social
description: Small, well-aimed campaigns on social platforms, run through our agency, a few at a time so that each gets looked after.
owner: noor
---

A paid social campaign puts a post in front of people who do not follow us yet.

## How many at a time

Our agency gives every campaign a manager of its own, and there are only so many of them. Teams outside Digital
Strategy may start **three paid social campaigns a calendar month**. If a month is full, hand a place over, wait for
one, or start when the next month begins.

\`\`\`limit
name: paid-social-per-team
of: campaigns
where: {channel: paid-social}
per: team
at-most: 3
each: calendar month
\`\`\`

A place belongs to the month in which the campaign starts, however long it runs.

## What the agency costs

The agency adds a fee of 12 to 15 % to what a campaign spends; see [publisher programs](/marketing/publisher-programs/)
and [what it cost before](/marketing/gone/).

| Spend | Fee, at most | Who signs |
| --- | ---: | --- |
| up to 1,000 EUR | 150 EUR | Campaign Manager |
| up to 10,000 EUR | 1,500 EUR | Director, Digital Strategy, after a word with the Campaign Manager who planned it |

1. Write down who should see it.
2. Check that \`#digital-strategy\` knows.
   - once a week is enough
   - [x] the agency was told
   - [ ] the pictures are ready

> A campaign that failed and taught us something is worth a paragraph too.

### In code

\`\`\`sh
firsthand check handbook/ --of paid-social --and-name-every-sentence-that-no-longer-holds --as a-list-of-lines
\`\`\`

\`\`\`limit
name: agency-fee
of: campaigns
at-most: tree
\`\`\`

## When *two* plans meet

The two teams decide between them. If they cannot, Noor Haddad decides within two business days and writes down why.
`
