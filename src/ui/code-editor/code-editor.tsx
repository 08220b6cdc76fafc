import './code-editor.css';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { MarkedRange, MountedEditor } from './code-mirror.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface CodeEditorHandle {
  /** Selects a range and brings the cursor there. */
  select(range: MarkedRange): void;
}

interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Given the text at that moment, which may be newer than what was last drawn. */
  readonly onRun: (text: string) => void;
  /** The place of a fault in the text. */
  readonly mark: MarkedRange | null;
  /** The same object as long as its content is the same. */
  readonly vocabulary: Vocabulary;
  readonly ref?: Ref<CodeEditorHandle>;
}

/**
 * A field for a statement. It begins as a plain field, which works everywhere; where the browser
 * allows, an editor with completion takes its place, loaded with the first page that shows one.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, onChange, onRun, mark, vocabulary, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [editor, setEditor] = useState<MountedEditor | null>(null);
  // The editor outlives many renderings and must call the newest.
  const latest = useRef(props);
  latest.current = { ...props, text, onChange, onRun };

  useEffect(() => {
    let isGone = false;
    let mounted: MountedEditor | null = null;
    const mount = async () => {
      // Without it the plain field stays, which is whole.
      const module = await import('./code-mirror.ts').catch(() => null);
      if (isGone || !module?.canMount() || !host.current) return;
      mounted = module.mountEditor(host.current, {
        label,
        vocabulary,
        text: latest.current.text,
        onChange: (changed) => latest.current.onChange(changed),
        onRun: (written) => latest.current.onRun(written),
      });
      const hadFocus = document.activeElement === field.current;
      setEditor(mounted);
      const end = latest.current.text.length;
      if (hadFocus) mounted.select({ from: end, to: end });
    };
    void mount();
    return () => {
      isGone = true;
      mounted?.unmount();
      setEditor(null);
    };
  }, [label, vocabulary]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setMark(mark), [editor, mark]);
  useImperativeHandle(
    ref,
    () => ({
      select(range) {
        if (editor) return editor.select(range);
        field.current?.focus();
        field.current?.setSelectionRange(range.from, range.to);
      },
    }),
    [editor],
  );

  return (
    <div className="code-editor">
      <div ref={host} hidden={editor === null} />
      {editor === null && (
        <textarea
          ref={field}
          aria-label={label}
          aria-invalid={mark !== null}
          value={text}
          rows={8}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onRun(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
