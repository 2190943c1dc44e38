import './copy-link.ts'
import './keep-typed.ts'
import './live-card.ts'
import './local-time.ts'
