import { createRoot } from './react-root'
import { App } from '@/app/App'
import '@/styles/index.css'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
