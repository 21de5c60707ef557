import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (cause: Error, retry: () => void) => ReactNode;
  /** When this changes, what failed before is tried again by itself. */
  readonly retryOn?: string;
  readonly onRetry?: () => void;
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

  override componentDidUpdate({ retryOn }: Props): void {
    if (this.state.cause === null || retryOn === this.props.retryOn) return;
    this.props.onRetry?.();
    this.setState({ cause: null });
  }

  override render(): ReactNode {
    const { cause } = this.state;
    return cause === null ? this.props.children : this.props.fallback(cause, () => this.setState({ cause: null }));
  }
}
