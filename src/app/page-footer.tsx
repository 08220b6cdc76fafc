import document from '#data/policy/document.json' with { type: 'json' };
import { type Dataset, dayText, periodEnd } from '../model/index.ts';
import { footerLines } from './site.ts';
import { ThemeButton } from './theme-button.tsx';

/** Where the promises come from, and who answers for the site, as far as that is configured. */
export function PageFooter({ dataset }: { dataset: Dataset }) {
  const lines = footerLines();
  return (
    <footer className="page-footer">
      <p>
        目标出自《{document.title}》（{document.number}，{document.issuer}，
        {dayText(periodEnd(document.issuedOn))}）。
      </p>
      <p>
        {dataset.name}数据：{dataset.note}。
      </p>
      {lines.length > 0 && (
        <dl>
          {lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <ThemeButton />
    </footer>
  );
}
