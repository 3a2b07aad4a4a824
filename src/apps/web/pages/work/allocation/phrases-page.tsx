import { type FormEvent, useState } from 'react';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import { PARTS, type Phrase, phraseCall, usePhraseChange, usePhrases } from '../matter/phrases/data.ts';
import css from './allocation.module.css';
import { allocationWords } from './allocation-words.ts';

const words = catalogue(
  {
    title: '审查用语',
    lead: '写意见时输入“/”即可插入。{claim}、{feature}等位置按所在权利要求和选中文字自动填入，常用的排在前面。',
    add: '新增用语',
    change: '修改',
    name: '标题',
    text: '用语',
    textHint: '可用位置：{claim} {feature} {place}',
    basis: '依据',
    fix: '改正建议',
    part: '部分',
    kind: '类型',
    any: '不限',
    save: '保存',
    cancel: '取消',
    propose: '提请共享',
    retire: '停用',
    share: '批准共享',
    refuse: '退回',
    why: '退回理由',
    own: '个人',
    proposed: '待批准',
    shared: '共享',
    retired: '停用',
    uses: (n: number, all: number) => `本人用过${n}次，共${all}次`,
    by: (name: string) => `作者${name}`,
    none: '还没有审查用语',
    returned: (reason: string) => `退回：${reason}`,
    changeOf: (title: string) => `修改：${title}`,
  },
  {
    title: 'Phrases',
    lead: 'Type “/” while writing a finding. Places such as {claim} and {feature} are filled in; what is used most stands first.',
    add: 'New phrase',
    change: 'Change',
    name: 'Title',
    text: 'Wording',
    textHint: 'places: {claim} {feature} {place}',
    basis: 'Basis',
    fix: 'What to do',
    part: 'Part',
    kind: 'Kind',
    any: 'any',
    save: 'Save',
    cancel: 'Cancel',
    propose: 'Propose to share',
    retire: 'Retire',
    share: 'Share with all',
    refuse: 'Give back',
    why: 'Why it is given back',
    own: 'own',
    proposed: 'to be approved',
    shared: 'shared',
    retired: 'retired',
    uses: (n: number, all: number) => `used ${n} times by you, ${all} in all`,
    by: (name: string) => `by ${name}`,
    none: 'There is no phrase yet',
    returned: (reason: string) => `Given back: ${reason}`,
    changeOf: (title: string) => `Change: ${title}`,
  },
);

/** 审查用语: own and shared wordings; the head of the centre approves what is shared. */
export function PhrasesPage() {
  const w = useWords(words);
  return (
    <WorkFrame title={w.title} current="phrases" crumbs={[{ label: w.title }]}>
      {(who) => <Library leads={who.post?.post === 'centre-leader'} />}
    </WorkFrame>
  );
}

function Library({ leads }: { leads: boolean }) {
  const w = useWords(words);
  const { data, error } = usePhrases(true);
  const change = usePhraseChange();
  const [editing, setEditing] = useState<Phrase | 'new'>();
  const [refusing, setRefusing] = useState<Phrase>();
  return (
    <div className={page.page}>
      <h1>{w.title}</h1>
      <p className={page.lead}>{w.lead}</p>
      <p className={css.first}>
        <Button look="primary" onClick={() => setEditing('new')}>
          {w.add}
        </Button>
      </p>
      {error ? <Refusals error={error} /> : null}
      {change.error ? <Refusals error={change.error} /> : null}
      {data?.length === 0 && <EmptyState title={w.none} />}
      <ul className={css.phrases}>
        {data?.map((one) => (
          <li key={one.id}>
            <strong lang="zh-CN">{one.title}</strong> <span className={css.badge}>{w[one.standing]}</span>{' '}
            <small>
              {one.own ? '' : `${w.by(one.owner)} · `}
              {w.uses(one.uses, one.usesOfAll)}
            </small>
            <p lang="zh-CN">
              {one.text}
              {one.basis ? `（${one.basis}）` : ''}
            </p>
            {one.reason && <p className={css.over}>{w.returned(one.reason)}</p>}
            <div className={css.acts}>
              {one.own && (
                <>
                  <Button size="small" aria-label={w.changeOf(one.title)} onClick={() => setEditing(one)}>
                    {w.change}
                  </Button>
                  {one.standing === 'own' && (
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() => change.mutate(phraseCall.move(one.id, 'proposed'))}
                    >
                      {w.propose}
                    </Button>
                  )}
                  <Button size="small" look="quiet" onClick={() => change.mutate(phraseCall.move(one.id, 'retired'))}>
                    {w.retire}
                  </Button>
                </>
              )}
              {leads && one.standing === 'proposed' && (
                <Button size="small" onClick={() => change.mutate(phraseCall.share(one.id))}>
                  {w.share}
                </Button>
              )}
              {leads && (one.standing === 'proposed' || one.standing === 'shared') && (
                <Button size="small" look="quiet" onClick={() => setRefusing(one)}>
                  {w.refuse}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {editing && <Edit phrase={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      {refusing && <GiveBack phrase={refusing} onClose={() => setRefusing(undefined)} />}
    </div>
  );
}

function Edit({ phrase, onClose }: { phrase: Phrase | undefined; onClose: () => void }) {
  const w = useWords(words);
  const a = useWords(allocationWords);
  const change = usePhraseChange();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
    );
    change.mutate(phraseCall.save(given, phrase?.id), { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={phrase ? w.changeOf(phrase.title) : w.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="phrase" disabled={change.isPending}>
            {w.save}
          </Button>
        </>
      }
    >
      {change.error ? <Refusals error={change.error} /> : null}
      <form id="phrase" className={css.form} onSubmit={submit} lang="zh-CN">
        <label>
          {w.name}
          <input name="title" required maxLength={60} defaultValue={phrase?.title} />
        </label>
        <label>
          <span>
            {w.text} <small>{w.textHint}</small>
          </span>
          <textarea name="text" required maxLength={1000} rows={4} defaultValue={phrase?.text} />
        </label>
        <label>
          {w.basis}
          <input name="basis" maxLength={80} defaultValue={phrase?.basis ?? ''} />
        </label>
        <label>
          {w.fix}
          <textarea name="fix" maxLength={1000} rows={2} defaultValue={phrase?.fix ?? ''} />
        </label>
        <div className={css.line}>
          <label>
            {w.part}
            <select name="part" defaultValue={phrase?.part ?? ''}>
              <option value="">{w.any}</option>
              {PARTS.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            {w.kind}
            <select name="kind" defaultValue={phrase?.kind ?? ''}>
              <option value="">{w.any}</option>
              {(['invention', 'utility', 'design'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {a[kind]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </form>
    </Dialog>
  );
}

function GiveBack({ phrase, onClose }: { phrase: Phrase; onClose: () => void }) {
  const w = useWords(words);
  const change = usePhraseChange();
  return (
    <Dialog
      open
      title={w.refuse}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="give-back">
            {w.refuse}
          </Button>
        </>
      }
    >
      {change.error ? <Refusals error={change.error} /> : null}
      <form
        id="give-back"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
          change.mutate(phraseCall.giveBack(phrase.id, reason), { onSuccess: onClose });
        }}
      >
        <p lang="zh-CN">{phrase.text}</p>
        <label>
          {w.why}
          <input name="reason" required maxLength={200} />
        </label>
      </form>
    </Dialog>
  );
}
