import type { PageProps } from '../page.ts';

/** Says plainly that there is nothing here yet, and where there is something. */
export function PlannedPage({ pageLink }: PageProps) {
  return (
    <section className="planned">
      <h1>这一页还没有开放</h1>
      <p>
        页面正在建设。全部承诺的最新进展请看<a href={pageLink('')}>总览</a>。
      </p>
    </section>
  );
}
