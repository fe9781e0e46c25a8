import { Component, type ReactNode } from 'react'
import { Panel } from './Panel'

type Props = {
  title: string
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
    const { title, elsewhere = 'What was recorded is under Raw JSON.', children } = this.props
    if (!this.state.hasFailed) return children
    return (
      <Panel title={title} id={title.toLowerCase().replace(' ', '-')}>
        <p className="text-sm text-danger">This part could not be drawn. {elsewhere}</p>
      </Panel>
    )
  }
}
