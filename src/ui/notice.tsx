import type { ReactNode } from 'react';

interface NoticeProps {
  readonly children: ReactNode;
  readonly action?: { readonly text: string; readonly run: () => void } | undefined;
}

/** One line about something the reader should know, announced when it appears. */
export function Notice({ children, action }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <p>{children}</p>
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.text}
        </button>
      )}
    </div>
  );
}
