import { useId, useState } from 'react';
import type { Evidence } from '#corpus/names/index.ts';
import { call, refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import form from '../collections/kept.module.css';
import { Refusals } from '../portal/page.tsx';
import css from './names.module.css';
import { namesWords } from './names-words.ts';

interface Kept {
  name: string;
  sha256: string;
  bytes: number;
  mediaType: string;
}

export const evidenceLine = (one: Evidence): string =>
  one.kind === 'text' ? one.text : one.kind === 'link' ? one.text || one.url : one.name;

/** What a decision rests on: words, addresses or files. */
export function EvidenceFields({
  value,
  required,
  onChange,
}: {
  value: readonly Evidence[];
  required: boolean;
  onChange: (value: Evidence[]) => void;
}) {
  const w = useWords(namesWords);
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<unknown>();
  const add = (...more: Evidence[]) => onChange([...value, ...more]);
  const put = () => {
    const words = text.trim();
    if (words.length < 2) return;
    add(/^https?:\/\/\S+$/.test(words) ? { kind: 'link', url: words, text: '' } : { kind: 'text', text: words });
    setText('');
  };
  const upload = async (files: FileList | null) => {
    if (!files || files.length === 0) return;
    setFault(undefined);
    try {
      const kept = await call<Kept[]>('/api/uploads', { files: [...files] });
      add(
        ...kept.map(({ name, sha256, bytes, mediaType }) => ({
          kind: 'file' as const,
          name,
          sha256,
          bytes,
          mediaType,
        })),
      );
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      {fault !== undefined && <Refusals refusals={refusalsOf(fault)} focus />}
      <div className={form.field}>
        <label htmlFor={id}>{required ? w.evidenceNeeded : w.evidence}</label>
        {value.length > 0 && (
          <ul className={css.evidence}>
            {value.map((one) => (
              <li key={JSON.stringify(one)}>
                <Icon name={one.kind === 'file' ? 'file' : one.kind === 'link' ? 'link' : 'check'} size={16} />
                <span>{evidenceLine(one)}</span>
                <button
                  type="button"
                  aria-label={w.drop(evidenceLine(one))}
                  onClick={() => onChange(value.filter((other) => other !== one))}
                >
                  <Icon name="close" size={16} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={css.adding}>
          <input
            id={id}
            value={text}
            placeholder={w.evidenceHint}
            maxLength={4000}
            onChange={(event) => setText(event.target.value)}
            onBlur={put}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              put();
            }}
          />
          <Button onClick={put} disabled={text.trim().length < 2}>
            {w.add}
          </Button>
        </div>
      </div>
      <label>
        <span>{w.file}</span>
        <input type="file" multiple onChange={(event) => void upload(event.target.files)} />
      </label>
    </>
  );
}
