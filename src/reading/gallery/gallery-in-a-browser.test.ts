import { pageMarkup } from '#design'
import { everybodyCanRead, testFrame } from '#testing'
import { gallery } from './gallery.tsx'

everybodyCanRead(new Map(Object.entries(gallery(testFrame)).map(([name, page]) => [name, pageMarkup(page)])))
