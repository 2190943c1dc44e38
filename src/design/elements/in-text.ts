import { offerCopies } from './copy-code.ts'
import { drawDiagrams } from './diagrams.ts'
import { offerEmbeds } from './embeds.ts'

offerEmbeds()
drawDiagrams()
offerCopies()
