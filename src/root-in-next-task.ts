import { createRoot } from 'react-dom/client'

// Running all modules for the first time takes a while. In the bundle, those imported after this one run in a task of
// their own, so that the page can respond in between.
await new Promise((resolve) => setTimeout(resolve))

export { createRoot }
