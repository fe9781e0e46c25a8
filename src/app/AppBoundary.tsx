import { Component, type ReactNode } from 'react'

type State = { hasFailed: boolean }

/** The last resort: a defect outside every panel still leaves a page that says so and a way on. */
export class AppBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="mx-auto max-w-2xl px-4 py-16">
        <div role="alert">
          <h1 className="text-2xl font-semibold">The viewer failed</h1>
          <p className="mt-3">
            This is a defect of the viewer, not of your link. Load the page again; if it happens
            again, report the address.
          </p>
        </div>
        <p className="mt-6">
          <a className="text-accent underline" href="/">
            Open another interaction
          </a>
        </p>
      </main>
    )
  }
}
