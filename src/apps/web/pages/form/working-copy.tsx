import { catalogue, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './working-copy.module.css';

const words = catalogue(
  {
    mark: '尚未正式提交',
    stamp: '工作稿 · 尚未正式提交',
    lead: '这是本方共同的工作稿：本单位同事和受托代理都能接着改，保护中心看不到。按“提交”后才算答复，期限照常计算。',
    by: (name: string) => `上次由${name}保存`,
  },
  {
    mark: 'Not yet filed',
    stamp: 'Working copy · not yet filed',
    lead: 'The working copy of your side: colleagues and the agent can go on with it, the centre cannot see it. Only submitting answers the opinion; the time limit runs on.',
    by: (name: string) => `last saved by ${name}`,
  },
);

/** Says of a correction under way that nothing of it counts yet, and who sees it; on paper it is stamped over every page. */
export function WorkingCopy({ by }: { by: string | undefined }) {
  const w = useWords(words);
  return (
    <aside className={css.copy}>
      <p>
        <Icon name="warn" size={20} />
        <b>{w.mark}</b>
        <span>
          {w.lead}
          {by && <small>{w.by(by)}</small>}
        </span>
      </p>
      <Stamp />
    </aside>
  );
}

/** The same mark where there is room for a word only, such as the head of the writing desk. */
export function WorkingMark() {
  const w = useWords(words);
  return (
    <>
      <b className={css.mark}>{w.mark}</b>
      <Stamp />
    </>
  );
}

function Stamp() {
  const w = useWords(words);
  return (
    <div className={css.stamp} aria-hidden="true">
      {w.stamp}
    </div>
  );
}
