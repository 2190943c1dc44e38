import { pageMarkup } from '#design'
import { everybodyCanRead } from '#testing'
import { gallery } from './gallery.tsx'

everybodyCanRead(new Map(Object.entries(gallery).map(([name, page]) => [name, pageMarkup(page)])))
