import { useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import type { Definition } from '../data.ts';
import css from './action-drawer.module.css';
import { drawerWords as words } from './drawer-words.ts';
import { foreseen } from './effects.ts';

/** Before it is done: what state follows, which documents go to whom, and who is told. */
export function WhatFollows({ definition, action }: { definition: Definition; action: string }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const follows = foreseen(definition, action);
  return (
    <aside className={css.after} aria-labelledby="action-after">
      <h3 id="action-after">{w.after}</h3>
      <ul>
        <li>
          {follows.to.length === 0
            ? w.stays
            : follows.to.length === 1
              ? w.becomes(say(follows.to[0]!))
              : w.mayBecome(follows.to.map(say).join(lang === 'zh' ? '、' : ', '))}
        </li>
        {follows.documents.map((document) => (
          <li key={document.title.en}>
            <Icon name="file" size={16} />
            {w.issues(say(document.title), document.to.map(say).join(lang === 'zh' ? '、' : ', '))}
          </li>
        ))}
        <li>
          <Icon name="letter" size={16} />
          {follows.told.length > 0 ? w.tells(follows.told.map(say).join(lang === 'zh' ? '、' : ', ')) : w.nobody}
        </li>
      </ul>
    </aside>
  );
}
