import { Component, type ReactNode } from 'react'
import { Panel } from './Panel'

type Props = {
  title: string
  id: string
  /** Where what was recorded can be seen all the same, as a sentence. */
  elsewhere?: string
  children: ReactNode
}
type State = { hasFailed: boolean }

/** Keeps one broken panel from taking the page along: its place says what happened and where the data still is. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Panel title={this.props.title} id={this.props.id}>
        <p className="text-sm text-danger">
          This part could not be drawn.{' '}
          {this.props.elsewhere ?? 'What was recorded is under Raw JSON.'}
        </p>
      </Panel>
    )
  }
}
