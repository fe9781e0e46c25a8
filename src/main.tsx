import { createRoot } from './root-in-next-task'
import { App } from '@/app/App'
import { formatDay } from '@/lib/dates'
import { whenIdle } from '@/lib/when-idle'
import { rememberKeys } from '@/ui/shortcuts/missed-key'
import '@/styles/index.css'

rememberKeys()

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)

// Formatting the first date takes a browser 20 to 100 ms. Nobody waits for that while the record is being fetched.
whenIdle(() => formatDay(new Date(), 'utc'))
