import './copy-link.css';
import { useRef, useState } from 'react';

interface CopyLinkProps {
  /** Relative to the page; the reader gets the whole address. */
  readonly href: string;
}

/**
 * A button that puts an address into the clipboard. Where the browser does not allow it, as on
 * hosts without https, the address is shown, selected, for the reader to copy.
 */
export function CopyLink({ href }: CopyLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const address = link.current?.href ?? '';
    try {
      await navigator.clipboard.writeText(address);
      setCopied(href);
      setShown(null);
    } catch {
      setShown(address);
    }
  };
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={() => void copy()}>
        复制链接
      </button>
      <a ref={link} href={href} hidden>
        本页
      </a>
      <span role="status">{copied === href && '已复制'}</span>
      {shown !== null && (
        <label>
          按 Ctrl+C 复制 <input readOnly value={shown} ref={selectAll} />
        </label>
      )}
    </span>
  );
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
