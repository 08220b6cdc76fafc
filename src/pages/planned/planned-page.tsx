/** Says plainly that there is nothing here yet. */
export function PlannedPage() {
  return (
    <section className="planned">
      <h1>这一页还没有开放</h1>
      <p>页面正在建设。全部承诺的最新进展请看“总览”。</p>
    </section>
  );
}
