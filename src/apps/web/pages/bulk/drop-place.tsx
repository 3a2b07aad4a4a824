import { useId, useState } from 'react';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './bulk.module.css';
import { droppedFiles } from './dropped-files.ts';

const words = catalogue(
  {
    label: '申请文件',
    lead: '把压缩包或文件夹拖到这里，可一次放入多件',
    files: '选择文件',
    folder: '选择文件夹',
    hint: (max: number) =>
      `一个压缩包或 DOCX 算一件；文件夹里每个压缩包、每个申请文件夹各算一件。每件不超过100 MB，一批最多${max}件。`,
  },
  {
    label: 'Application packages',
    lead: 'Drop archives or folders here, as many as you like',
    files: 'Choose files',
    folder: 'Choose a folder',
    hint: (max: number) =>
      `An archive or DOCX is one application; so is every archive and every application folder within a folder. 100 MB each, ${max} in a batch at most.`,
  },
);

/** A place for many packages: files, folders, or both at once. */
export function DropPlace({ max, onFiles }: { max: number; onFiles: (files: File[]) => void }) {
  const w = useWords(words);
  const id = useId();
  const [over, setOver] = useState(false);
  const choose = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the inputs inside are the main one
    <div
      className={css.place}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && onFiles(files));
      }}
    >
      <Icon name="upload" size={28} />
      <div>
        <p className={css.placeLead}>{w.lead}</p>
        <p className={css.hint}>{w.hint(max)}</p>
      </div>
      <p className={css.placeWays}>
        <label className={css.choose} htmlFor={`${id}-files`}>
          <input
            id={`${id}-files`}
            type="file"
            multiple
            className="visually-hidden"
            accept=".zip,.docx,.txt,.xml"
            aria-label={`${w.label} ${w.files}`}
            onChange={(event) => {
              choose(event.target.files);
              event.target.value = '';
            }}
          />
          <span>{w.files}</span>
        </label>
        <label className={css.choose} htmlFor={`${id}-folder`}>
          <input
            id={`${id}-folder`}
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            type="file"
            className="visually-hidden"
            aria-label={`${w.label} ${w.folder}`}
            onChange={(event) => {
              choose(event.target.files);
              event.target.value = '';
            }}
          />
          <span>{w.folder}</span>
        </label>
      </p>
    </div>
  );
}
