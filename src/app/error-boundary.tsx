import { Component, type ReactNode } from 'react';

/**
 * Keeps a fault of one page from taking the header, the other pages and the way
 * back with it. Mounted with the address as its key, so another view is a new chance.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="notice" role="alert">
        <p>
          这一页没有显示成功，其他页面不受影响。请刷新页面；如仍不行，请把网址告诉平台维护人员。
        </p>
      </section>
    );
  }
}
