import { Component, type ReactNode } from 'react'

type Props = {
  /** The page that is shown. Going on to another one is a new attempt. */
  place?: string
  children: ReactNode
}
type State = {
  /** The page that failed; null if none did. */
  failedAt: string | null
}

/** Until a failure has been drawn, it is not known on which page it was. */
const HERE = ''

/**
 * A defect outside every panel, or a page whose code can't be fetched, still leaves a page that says so and a way on.
 * Around all of the application it is the last resort; around its pages it leaves the header.
 */
export class AppBoundary extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): State {
    return { failedAt: HERE }
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.place ?? HERE })
  }

  private hasFailed(): boolean {
    const { failedAt } = this.state
    return failedAt === HERE || (failedAt !== null && failedAt === this.props.place)
  }

  private readonly onOnline = () => {
    if (this.hasFailed()) location.reload()
  }

  override componentDidMount() {
    window.addEventListener('online', this.onOnline)
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.onOnline)
  }

  override render() {
    const { place, children } = this.props
    if (!this.hasFailed()) return children
    const Box = place === undefined ? 'main' : 'div'
    return (
      <Box className="mx-auto max-w-2xl px-4 py-16">
        <div role="alert">
          <h1 className="text-2xl font-semibold">This page could not be shown</h1>
          <p className="mt-3">
            {navigator.onLine
              ? 'Either a part of the viewer could not be fetched, or it has a defect. Your link is fine. Load the page again; if that doesn’t help, tell the operator of this viewer.'
              : 'You are offline, and this part of the viewer had not been fetched before. Your link is fine: the page is loaded once you are online.'}
          </p>
        </div>
        {navigator.onLine && (
          <p className="mt-6 flex flex-wrap gap-6">
            <button
              type="button"
              className="cursor-pointer text-accent underline"
              onClick={() => location.reload()}
            >
              Load the page again
            </button>
            <a className="text-accent underline" href="/">
              Open another interaction
            </a>
          </p>
        )}
      </Box>
    )
  }
}
