import { Component, type ReactNode } from 'react'
import { Panel } from './Panel'

type Props = {
  title: string
  /** A sentence that says where the data can still be seen. */
  elsewhere?: string
  children: ReactNode
}
type State = { hasFailed: boolean }

/**
 * Keeps one broken panel from breaking the whole page: in its place, it says what happened and where the data still is.
 */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    const { title, elsewhere = 'What was recorded is under Raw JSON.', children } = this.props
    if (!this.state.hasFailed) return children
    return (
      <Panel title={title} id={title.toLowerCase().replace(' ', '-')}>
        <p className="text-sm text-danger">This part could not be drawn. {elsewhere}</p>
      </Panel>
    )
  }
}
