import type { ReactNode } from 'react';
import { targetOriginText } from '../model/index.ts';
import './target-origin.css';

interface TargetOriginNoteProps {
  readonly origin: 'decided' | 'proposed';
  readonly children: ReactNode;
}

/** Whether targets of areas are decided or a proposal of ours, so that nobody takes one for the other. */
export function TargetOriginNote({ origin, children }: TargetOriginNoteProps) {
  return (
    <p className="target-origin">
      <strong className={origin}>{targetOriginText[origin]}</strong> {children}
    </p>
  );
}
