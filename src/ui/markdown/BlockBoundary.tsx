import { Component, type ReactNode } from 'react'

type Props = {
  /** What is shown instead when drawing the block throws. */
  raw: string
  children: ReactNode
}

/** If a block cannot be drawn, its source is shown; the others are unaffected. */
export class BlockBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <p className="whitespace-pre-wrap">{this.props.raw}</p>
  }
}
