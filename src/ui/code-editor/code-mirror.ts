import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type SQLNamespace, sql } from '@codemirror/lang-sql';
import { syntaxHighlighting } from '@codemirror/language';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorTheme, highlighting } from './code-theme.ts';
import { duckdb } from './duckdb-dialect.ts';
import { columnsFor, type Vocabulary } from './vocabulary.ts';

export interface MarkedRange {
  readonly from: number;
  readonly to: number;
}

export interface MountedEditor {
  /** Replaces the text, unless it is the same. */
  setText(text: string): void;
  /** Marks the place of a fault; null for none. */
  setMark(mark: MarkedRange | null): void;
  /** Selects a range and brings the cursor there. */
  select(range: MarkedRange): void;
  unmount(): void;
}

export interface EditorOptions {
  readonly label: string;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly onChange: (text: string) => void;
  /** Ctrl+Enter, or Cmd+Enter; with the text as it stands at that moment. */
  readonly onRun: (text: string) => void;
}

/**
 * Whether the editor's styles can be given to a shadow root as sheets. Anything else would be an
 * inline style, which the content policy refuses; then the plain field stays.
 */
export function canMount(): boolean {
  return 'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype;
}

/** Puts the editor into a shadow root of the element. */
export function mountEditor(host: HTMLElement, options: EditorOptions): MountedEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  root.replaceChildren(parent);
  const view = new EditorView({ doc: options.text, parent, root, extensions: extensions(options) });
  return {
    setText(text) {
      const { doc } = view.state;
      if (doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    setMark: (mark) => view.dispatch({ effects: markEffect.of(mark) }),
    select({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    unmount: () => view.destroy(),
  };
}

function extensions({ label, vocabulary, onChange, onRun }: EditorOptions): Extension {
  const language = sql({
    dialect: duckdb,
    schema: namespaceOf(vocabulary),
    upperCaseKeywords: true,
  });
  const run = ({ state }: EditorView) => {
    onRun(state.doc.toString());
    return true;
  };
  return [
    // Before the default keys, of which Ctrl+Enter is one. Tab is none: it leaves the editor.
    keymap.of([{ key: 'Mod-Enter', run }]),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    history(),
    lineNumbers(),
    EditorView.lineWrapping,
    language,
    language.language.data.of({ autocomplete: columnSource(vocabulary) }),
    // What is shown may be taken at once: Enter means the same however slow the machine is.
    autocompletion({ icons: false, interactionDelay: 0 }),
    markField,
    editorTheme,
    syntaxHighlighting(highlighting),
    typeOverSelection,
    // An editable text takes the focus anyway; said outright, checks of what scrolls see it too.
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
}

/**
 * A browser that replaces a selection by itself keeps its look by inline styles, and the content
 * policy complains of each.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const isTyped = event.inputType === 'insertText' && event.data !== null && !view.composing;
    if (!isTyped || state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(state.replaceSelection(event.data ?? ''), { userEvent: 'input.type' });
    return true;
  },
});

function namespaceOf({ tables }: Vocabulary): SQLNamespace {
  return Object.fromEntries(
    tables.map(({ name, title, columns }) => [
      name,
      {
        self: { label: name, detail: title, type: 'type', boost: 1 },
        children: columns.map((column) => ({ label: column.name, detail: column.title })),
      },
    ]),
  );
}

/** Columns without their table in front; behind a dot the language's own source knows better. */
function columnSource(vocabulary: Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.]*/);
    if (!word || word.text.includes('.') || (word.text === '' && !context.explicit)) return null;
    const options = columnsFor(context.state.doc.toString(), vocabulary).map(({ name, title }) => ({
      label: name,
      detail: title,
      type: 'property',
    }));
    return { from: word.from, options, validFor: /^\w*$/ };
  };
}

const markEffect = StateEffect.define<MarkedRange | null>();

/** The mark goes when the text is changed: what it said was about the text before. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state }) {
    for (const effect of effects) {
      if (effect.is(markEffect)) return marked(effect.value, state.doc.length);
    }
    return docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked(mark: MarkedRange | null, length: number): DecorationSet {
  if (mark === null || length === 0) return Decoration.none;
  const to = Math.min(Math.max(mark.to, mark.from + 1), length);
  const from = Math.min(mark.from, to - 1);
  return Decoration.set(Decoration.mark({ class: 'fault-place' }).range(from, to));
}
