import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { draftId, refusalsOf, useOpenMatter, useProcedure, usePutOnHat } from '../../api/index.ts';
import type { ActResult, Form, ProcedureAnswer, Session } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { type CurrentSite, guidePath, handlingSite, useCurrentSite } from '../../site/current-site.ts';
import { AntdProvider } from '../../theme/antd-provider.tsx';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { carriedValues } from '../entities/carried.ts';
import { Answer, Loading, Refusals } from '../portal/page.tsx';
import { BeforeStart } from './before-start.tsx';
import css from './form-page.module.css';
import { knownValues } from './known-values.ts';
import { MatterFormView } from './matter-form-view.tsx';
import { OpenFindings } from './open-findings.tsx';
import { Receipt } from './receipt.tsx';
import { Review } from './review.tsx';
import { toldOf, toldWords } from './told.ts';
import { useApplicationCheck } from './use-application-check.ts';
import { packageField, useMatterForm } from './use-matter-form.ts';

const words = catalogue(
  {
    title: '办理',
    guide: '办事指南',
    as: '以谁的名义办理',
    change: '换一个身份',
    post: '岗位身份不能提交申请。请换成本人、单位或受托的身份。',
    fill: '填写',
    check: '核对',
    done: '完成',
    steps: '办理进度',
    next: '下一步：核对',
    sending: '文件上传中…',
    closed: '这件事不能在线提出。',
  },
  {
    title: 'Apply',
    guide: 'Guide',
    as: 'Acting as',
    change: 'Change',
    post: 'A post cannot apply. Act in person, for your organisation or for a client.',
    fill: 'Fill in',
    check: 'Check',
    done: 'Done',
    steps: 'Steps',
    next: 'Next: check',
    sending: 'Files are on their way…',
    closed: 'This cannot be begun online.',
  },
);

export function ApplyPage() {
  const w = useWords(words);
  const { slice = '', name = '' } = useParams({ strict: false });
  const id = `${slice}/${name}`;
  const { site } = useCurrentSite();
  const procedure = useProcedure(id, site && handlingSite(site, id).id);
  const guide = procedure.data?.guide;
  return (
    <AccountPage title={guide?.title ?? w.title} crumbs={guide ? [{ label: w.guide, href: guidePath(id) }] : []}>
      {(session, here) => (
        <Answer of={procedure}>{(answer) => <Apply answer={answer} session={session} site={here} />}</Answer>
      )}
    </AccountPage>
  );
}

function Apply({ answer, session, site }: { answer: ProcedureAnswer; session: Session; site: CurrentSite }) {
  const w = useWords(words);
  if (!answer.opening) return <p>{w.closed}</p>;
  return (
    <AntdProvider accent={site.portal.accent}>
      {session.hat.capacity.kind === 'post' ? (
        <HatBar session={session} />
      ) : (
        <Wizard key={session.hat.id} answer={answer} opening={answer.opening} session={session} site={site} />
      )}
    </AntdProvider>
  );
}

const NO_FORM: Form = { title: { zh: '', en: '' }, sections: [] };

function Wizard({
  answer,
  opening,
  session,
  site,
}: {
  answer: ProcedureAnswer;
  opening: NonNullable<ProcedureAnswer['opening']>;
  session: Session;
  site: CurrentSite;
}) {
  const w = useWords(words);
  const told = useWords(toldWords);
  const say = useSay();
  const { guide, settings } = answer;
  const body = handlingSite(site, guide.id);
  const open = useOpenMatter();
  const [input, setInput] = useState<Record<string, unknown> | undefined>();
  const [result, setResult] = useState<ActResult | undefined>();
  const form = opening.form ?? NO_FORM;
  const initial = useMemo(
    () => ({ ...carriedValues(guide.id, form), ...knownValues(form, session) }),
    [form, session, guide.id],
  );
  const draft = draftId(session.account, 'open', guide.id, session.hat.id);
  const matterForm = useMatterForm({
    form,
    context: { today: site.today, settings, data: {}, counts: {}, days: {}, numbers: {}, facts: {} },
    initial,
    draftId: draft,
    place: { procedure: guide.id, action: opening.action },
  });
  const application = useApplicationCheck({
    matterForm,
    field: packageField(form),
    draft,
    today: site.today,
    kind: matterForm.values.kind,
  });

  const check = async () => {
    const judged = await matterForm.check();
    if (!judged?.ok || matterForm.engine.sending) return;
    void matterForm.draft.save();
    setInput(judged.value);
    window.scrollTo({ top: 0 });
  };
  const submit = () => {
    if (!input) return;
    open.mutate(
      { procedure: guide.id, action: opening.action, site: body.id, input, draft },
      {
        onSuccess: async (done) => {
          await matterForm.draft.discard();
          setResult(done);
          window.scrollTo({ top: 0 });
        },
        onError: (error) => {
          const refusals = refusalsOf(error);
          matterForm.refuse(refusals);
          // A fault that belongs to a field is mended where the field is.
          if (refusals.some((one) => one.field)) setInput(undefined);
        },
      },
    );
  };

  if (result) return <Receipt result={result} session={session} />;
  if (!matterForm.draft.ready) return <Loading />;
  return (
    <>
      <ol className={css.steps} aria-label={w.steps}>
        {[w.fill, w.check, w.done].map((step, at) => (
          <li key={step} aria-current={(input ? 1 : 0) === at ? 'step' : undefined}>
            <b>{at + 1}</b>
            {step}
          </li>
        ))}
      </ol>
      {input ? (
        <Review
          form={opening.form}
          input={input}
          told={toldOf(told, session, say(body.bodyName), input)}
          refusals={open.error ? refusalsOf(open.error) : []}
          sending={open.isPending}
          submit={say(opening.title)}
          findings={
            application && (
              <OpenFindings
                check={application}
                onFix={(at) => {
                  setInput(undefined);
                  application.setDesk({ at });
                }}
              />
            )
          }
          onBack={() => setInput(undefined)}
          onSubmit={submit}
        />
      ) : (
        <>
          <HatBar session={session} />
          {guide.id === 'pre-examination/request' && (
            <BeforeStart site={body.id} kind={matterForm.values.kind} hat={session.hat.id} />
          )}
          <MatterFormView
            matterForm={matterForm}
            check={application}
            onSubmit={() => void check()}
            actions={
              <Button
                type="submit"
                look="primary"
                size="large"
                disabled={matterForm.engine.sending || matterForm.reading}
              >
                {matterForm.engine.sending || matterForm.reading ? w.sending : w.next}
                <Icon name="arrow" size={18} />
              </Button>
            }
          />
        </>
      )}
    </>
  );
}

/** In whose name it is done, and how to change that before anything is filled in. */
function HatBar({ session }: { session: Session }) {
  const w = useWords(words);
  const say = useSay();
  const hat = usePutOnHat();
  const choices = session.hats.filter((one) => one.capacity.kind !== 'post');
  const isPost = session.hat.capacity.kind === 'post';
  return (
    <>
      <p className={css.hat}>
        <label htmlFor="hat">{w.as}</label>
        {choices.length > 1 || isPost ? (
          <select id="hat" value={session.hat.id} onChange={(event) => hat.mutate(event.target.value)}>
            {isPost && (
              <option value={session.hat.id} disabled>
                {say(session.hat.label)}
              </option>
            )}
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.label)}
              </option>
            ))}
          </select>
        ) : (
          <b id="hat">{say(session.hat.label)}</b>
        )}
        {isPost && <span>{w.post}</span>}
      </p>
      {hat.error && <Refusals refusals={refusalsOf(hat.error)} focus />}
      {isPost && choices.length === 0 && <ButtonLink href="/my/organisations">{w.change}</ButtonLink>}
    </>
  );
}
