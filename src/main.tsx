import { createRoot } from './root-in-next-task'
import { App } from '@/app/App'
import { formatDay } from '@/lib/dates'
import { whenIdle } from '@/lib/when-idle'
import '@/styles/index.css'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)

// The first date that a browser words takes it 20 to 100 ms. While the record is on its way, nobody waits for that.
whenIdle(() => formatDay(new Date(), 'utc'))
