import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (cause: Error, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a failure where it happened: the rest of the page goes on. */
export class Boundary extends Component<Props, { readonly cause: Error | null }> {
  override state = { cause: null };

  static getDerivedStateFromError(cause: unknown): { cause: Error } {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override componentDidCatch(cause: unknown): void {
    console.error(cause);
  }

  override render(): ReactNode {
    const { cause } = this.state;
    return cause === null ? this.props.children : this.props.fallback(cause, () => this.setState({ cause: null }));
  }
}
