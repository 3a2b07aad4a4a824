import { type DragEvent, useId, useState } from 'react';
import { formatBytes } from '../../app/format.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './upload-drop.module.css';

export interface UploadItem {
  id: string;
  name: string;
  bytes: number;
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused';
  /** 0 to 1, while sending. */
  progress?: number;
  secondsLeft?: number;
  /** What was found inside, when done. */
  result?: Say;
  refusal?: { what: Say; next: Say };
}

export interface UploadDropProps {
  label: Say;
  hint?: Say;
  accept?: string;
  multiple?: boolean;
  items: readonly UploadItem[];
  onFiles?: (files: File[]) => void;
  onRemove?: (id: string) => void;
  inputId?: string;
  describedBy?: string;
}

const words = catalogue(
  {
    choose: '选择文件',
    drop: '或把文件拖到这里',
    waiting: '等待上传',
    sending: (percent: number, left: number | undefined) =>
      `已传${percent}%${left === undefined ? '' : `，约剩${left}秒`}`,
    checking: '正在检查内容',
    done: '已接收',
    refused: '未接收',
    remove: (name: string) => `移除${name}`,
    list: '文件',
  },
  {
    choose: 'Choose files',
    drop: 'or drop them here',
    waiting: 'waiting',
    sending: (percent: number, left: number | undefined) =>
      `${percent} % sent${left === undefined ? '' : `, about ${left} s left`}`,
    checking: 'checking the content',
    done: 'received',
    refused: 'not received',
    remove: (name: string) => `Remove ${name}`,
    list: 'Files',
  },
);

/** A place for files: choose or drop, see each one travel, and read what became of it. */
export function UploadDrop({
  label,
  hint,
  accept,
  multiple = true,
  items,
  onFiles,
  onRemove,
  inputId,
  describedBy,
}: UploadDropProps) {
  const w = useWords(words);
  const say = useSay();
  const own = useId();
  const id = inputId ?? own;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles?.([...event.dataTransfer.files]);
  };
  return (
    <div className={css.upload}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the file input inside is the main one */}
      <div
        className={css.place}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={28} />
        <p>
          <label className={css.choose}>
            <input
              id={id}
              type="file"
              className="visually-hidden"
              accept={accept}
              multiple={multiple}
              aria-label={`${say(label)} ${w.choose}`}
              aria-describedby={describedBy}
              onChange={(event) => {
                onFiles?.([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <span>{w.choose}</span>
          </label>{' '}
          {w.drop}
        </p>
        {hint !== undefined && <p className={css.hint}>{say(hint)}</p>}
      </div>
      {items.length > 0 && (
        <ul className={css.files} aria-label={w.list}>
          {items.map((item) => (
            <li key={item.id} data-state={item.state}>
              <Icon name={item.state === 'done' ? 'check' : item.state === 'refused' ? 'stop' : 'file'} size={18} />
              <div className={css.file}>
                <p className={css.name}>
                  <span>{item.name}</span> <small>{formatBytes(item.bytes)}</small>
                </p>
                <p className={css.state} aria-live={item.state === 'sending' ? 'off' : 'polite'}>
                  {item.state === 'sending'
                    ? w.sending(Math.round((item.progress ?? 0) * 100), item.secondsLeft)
                    : w[item.state]}
                  {item.result !== undefined && ` · ${say(item.result)}`}
                </p>
                {item.state === 'sending' && (
                  <progress className={css.bar} value={item.progress ?? 0} max={1} aria-label={item.name} />
                )}
                {item.refusal && (
                  <p className={css.refusal}>
                    {say(item.refusal.what)} {say(item.refusal.next)}
                  </p>
                )}
              </div>
              {onRemove && (
                <button type="button" className={css.remove} onClick={() => onRemove(item.id)}>
                  <Icon name="close" size={16} label={w.remove(item.name)} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
