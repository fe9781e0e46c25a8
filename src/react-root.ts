import { createRoot } from 'react-dom/client'

// All modules together take a while to be run the first time: in the bundle, what is imported after this one is run in
// another task, before which the page may answer.
await new Promise((resolve) => setTimeout(resolve))

export { createRoot }
