import { Component, type ReactNode } from 'react';

interface Props {
  /** What a visitor gets in its place: something that works. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps what breaks, or does not come, from taking the rest of the page along. */
export class Boundary extends Component<Props> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
