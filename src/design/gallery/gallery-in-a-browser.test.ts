import { everybodyCanRead, testFrame } from '#testing'
import { pageMarkup } from '../markup.ts'
import { gallery } from './gallery.tsx'

everybodyCanRead(new Map(Object.entries(gallery(testFrame)).map(([name, page]) => [name, pageMarkup(page)])))
