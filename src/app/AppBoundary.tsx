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
          <h1 className="text-2xl font-semibold">This page could not be shown</h1>
          <p className="mt-3">
            Either a part of the viewer could not be fetched, or it has a defect. Your link is fine.
            Load the page again; if that doesn’t help, tell the operator of this viewer.
          </p>
        </div>
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
      </main>
    )
  }
}
