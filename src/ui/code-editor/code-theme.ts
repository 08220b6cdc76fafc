import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the tokens, so that theme, large text and print need nothing of their own. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--sheet)', fontSize: '0.95rem' },
  '.cm-scroller': {
    minHeight: '10rem',
    maxHeight: '28rem',
    overflow: 'auto',
    fontFamily: 'ui-monospace, Consolas, Menlo, "Noto Sans Mono CJK SC", monospace',
    lineHeight: '1.6',
  },
  '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--text)' },
  '.cm-gutters': {
    color: 'var(--text-soft)',
    backgroundColor: 'var(--paper)',
    borderRight: '1px solid var(--line)',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.fault-place': {
    backgroundColor: 'var(--cinnabar-soft)',
    textDecoration: 'underline wavy var(--cinnabar)',
    textUnderlineOffset: '0.25em',
  },
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--text-soft)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(36rem, 90vw)',
    maxHeight: '18rem',
    fontFamily: 'inherit',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3rem 0.6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--sheet)',
    backgroundColor: 'var(--teal)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '1em' },
  '@media (pointer: coarse)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.6rem' },
  },
});

/** Two colours and weight: the statement is read, not decorated. */
export const highlighting = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
    color: 'var(--teal)',
    fontWeight: '700',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ochre)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--text-soft)' },
]);
