/** What stands around every page once the page itself is there. It is fetched together, so it is one file. */
export { Footer } from './Footer'
export { HeaderIdBox } from './HeaderIdBox'
export { HeaderTools } from './HeaderTools'
export { PagesAhead } from './PagesAhead'
