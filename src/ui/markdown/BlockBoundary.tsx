import { Component, type ReactNode } from 'react'

type Props = {
  /** What is shown instead when drawing the block throws. */
  raw: string
  children: ReactNode
}

/** One block that cannot be drawn is shown as its source; the others stay. */
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
