import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What the page was asked to show; anything else is a new chance for it. */
  readonly address: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
  readonly address: string;
}

/** Keeps a fault of one page from taking the header, the other pages and the way back with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false, address: this.props.address };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ address }: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return address === state.address ? null : { hasFailed: false, address };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <section className="notice" role="alert">
        <p>
          这一页没有显示成功，其他页面不受影响。请刷新页面；如仍不行，请把网址告诉平台维护人员。
        </p>
      </section>
    );
  }
}
