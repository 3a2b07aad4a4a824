import { useState } from 'react';
import type { Evidence } from '#corpus/names/index.ts';
import { call, refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import css from '../collections/kept.module.css';
import { Refusals } from '../portal/page.tsx';
import { namesWords } from './names-words.ts';

interface Kept {
  name: string;
  sha256: string;
  bytes: number;
  mediaType: string;
}

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
      <label>
        <span>{required ? w.evidenceNeeded : w.evidence}</span>
        <input
          value={text}
          placeholder={w.evidenceHint}
          maxLength={4000}
          onChange={(event) => setText(event.target.value)}
          onBlur={put}
        />
      </label>
      <label>
        <span>{w.file}</span>
        <input type="file" multiple onChange={(event) => void upload(event.target.files)} />
      </label>
      {value.length > 0 && (
        <ul className={css.log}>
          {value.map((one) => (
            <li key={JSON.stringify(one)}>
              {one.kind === 'text' ? one.text : one.kind === 'link' ? one.url : one.name}{' '}
              <Button size="small" look="quiet" onClick={() => onChange(value.filter((other) => other !== one))}>
                {w.drop}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
