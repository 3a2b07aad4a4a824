import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { compareFilings } from '#claims/model/index.ts';
import { fieldsOf } from '#engine/form/form.ts';
import { draftId, refusalsOf, useAct, useAction, useApplication, useMatter } from '../../api/index.ts';
import type { ActionAnswer, Form, MatterView, Session } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { AntdProvider } from '../../theme/antd-provider.tsx';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { FilingCompare } from '../../ui/filing-compare/filing-compare.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { isMine } from '../account/matter.tsx';
import { matterPath } from '../account/matters.tsx';
import { Answer, Loading } from '../portal/page.tsx';
import { Sentence } from '../portal/sentence.tsx';
import { type Definition, useDefinition } from '../work/data.ts';
import { roundsOf } from '../work/matter/opinion.ts';
import { answersFindings } from './finding-answers.tsx';
import css from './form-page.module.css';
import { standingValues } from './known-values.ts';
import { MatterFormView } from './matter-form-view.tsx';
import { OpenFindings } from './open-findings.tsx';
import { Review } from './review.tsx';
import { toldOf, toldWords } from './told.ts';
import { unanswered } from './unanswered.ts';
import { useApplicationCheck } from './use-application-check.ts';
import { packageField, useMatterForm } from './use-matter-form.ts';
import { WorkingCopy } from './working-copy.tsx';

const words = catalogue(
  {
    title: '办理',
    next: '下一步：核对',
    compared: '与预审合格文本比对',
    changed: '与上一稿的改动',
    places: (n: number) => `${n}处`,
    sending: '文件上传中…',
    cancel: '返回办件',
    fresh: '重新载入办件',
  },
  {
    title: 'Act',
    next: 'Next: check',
    compared: 'Compared with the passed text',
    changed: 'Changes against the last version',
    places: (n: number) => `${n} ${n === 1 ? 'place' : 'places'}`,
    sending: 'Files are on their way…',
    cancel: 'Back to the matter',
    fresh: 'Load the matter anew',
  },
);

export function ActPage() {
  const w = useWords(words);
  const say = useSay();
  const { id = '', action = '' } = useParams({ strict: false });
  const matter = useMatter(id);
  const asked = useAction(id, action);
  const title = asked.data?.action.title;
  const view = matter.data;
  const definition = useDefinition(view?.head.procedure, view?.head.version ?? 'current');
  return (
    <AccountPage
      title={title ?? w.title}
      crumbs={
        view
          ? [{ label: `${view.head.publicNumber} ${view.title || say(view.procedureTitle)}`, href: matterPath(id) }]
          : []
      }
    >
      {(session, site) => (
        <Answer key={session.hat.id} of={matter}>
          {(found) => (
            <Answer of={asked}>
              {(answer) => (
                <Answer of={definition}>
                  {(defined) => (
                    <AntdProvider accent={site.portal.accent}>
                      <Act
                        key={`${found.head.id} ${action}`}
                        view={found}
                        answer={answer}
                        definition={defined}
                        session={session}
                        site={site}
                      />
                    </AntdProvider>
                  )}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </AccountPage>
  );
}

const NO_FORM: Form = { title: { zh: '', en: '' }, sections: [] };

function Act({
  view,
  answer,
  definition,
  session,
  site,
}: {
  view: MatterView;
  definition: Definition;
  answer: ActionAnswer;
  session: Session;
  site: CurrentSite;
}) {
  const w = useWords(words);
  const told = useWords(toldWords);
  const say = useSay();
  const navigate = useNavigate();
  const act = useAct(view.head.id);
  const round = roundsOf(view, definition).at(-1);
  const [input, setInput] = useState<Record<string, unknown> | undefined>(answer.form ? undefined : {});
  const body = site.all.find((one) => one.body === view.head.body);
  const form = answer.form ?? NO_FORM;
  // Kept as it was at first: the count goes up with the submission, and what was sent is no draft of the next round.
  // The answer to an opinion is one working copy for everybody who acts for the party.
  const { capacity } = session.hat;
  const shared =
    round !== undefined && 'party' in capacity && capacity.kind !== 'post' && form.sections.some(hasAnswers);
  const [draft] = useState(() =>
    draftId(
      shared && capacity.party ? capacity.party : session.account,
      'act',
      view.head.id,
      answer.action.id,
      String(view.counts[answer.action.id] ?? 0),
    ),
  );
  const matterForm = useMatterForm({
    form,
    context: {
      today: site.today,
      settings: answer.settings,
      data: view.data,
      counts: view.counts,
      numbers: view.numbers,
      parties: Object.fromEntries(view.parties.map((party) => [party.role, party])),
      facts: {},
    },
    people: answer.people,
    initial: standingValues(form, definition.actions[answer.action.id]?.into, view.data),
    draftId: draft,
    place: { procedure: view.head.procedure, matter: view.head.id, action: answer.action.id, shared },
  });

  const held = packageField(form);
  const application = useApplicationCheck({
    matterForm,
    field: held,
    draft,
    matter: view.head.id,
    today: site.today,
    kind: view.log.map((entry) => entry.input.kind).find((kind) => kind !== undefined),
  });
  const answersField = Object.entries(fieldsOf(form)).find(([, field]) => answersFindings(field))?.[0];
  const savedBy = typeof matterForm.draft.data.savedBy === 'string' ? matterForm.draft.data.savedBy : undefined;
  const same = held !== undefined && fieldsOf(form)[held]?.sameAsBefore === true;

  // The newest version in the matter: what a filing has to be equal to, and what a correction changes.
  const before = useApplication(view.head.id, undefined, undefined, held !== undefined);
  const filed = application?.text;
  const compared = useMemo(
    () => (before.data && filed ? compareFilings(before.data.text, filed) : []),
    [before.data, filed],
  );
  const parts = same ? compared : undefined;
  const places = compared.reduce((sum, part) => sum + part.differences.length, 0);

  const check = async () => {
    const open = round && answersField ? unanswered(round, answersField, matterForm.values[answersField]) : [];
    if (open.length > 0) {
      matterForm.refuse(open);
      return;
    }
    const judged = await matterForm.check();
    if (!judged?.ok || matterForm.engine.sending) return;
    void matterForm.draft.save();
    setInput(judged.value);
    window.scrollTo({ top: 0 });
  };
  const submit = () =>
    act.mutate(
      { action: answer.action.id, expectedSeq: answer.seq, ...(answer.form ? { input: input ?? {} } : {}) },
      {
        onSuccess: async () => {
          await matterForm.draft.discard();
          void navigate({ href: `/my/matters/${encodeURIComponent(view.head.publicNumber)}?done=${answer.action.id}` });
        },
        onError: (error) => {
          const refusals = refusalsOf(error);
          matterForm.refuse(refusals);
          if (answer.form && refusals.some((one) => one.field)) setInput(undefined);
        },
      },
    );

  if (!matterForm.draft.ready) return <Loading />;
  return (
    <>
      <div className={css.hat}>
        <Sentence status={view.status} limit={view.status.limit} today={site.today} mine={isMine(view)} />
      </div>
      {input ? (
        <Review
          form={answer.form}
          input={input}
          told={toldOf(told, session, body ? say(body.bodyName) : view.head.body, {})}
          refusals={act.error ? refusalsOf(act.error) : []}
          sending={act.isPending}
          submit={say(answer.action.title)}
          mark={shared ? <WorkingCopy by={savedBy} /> : undefined}
          findings={
            parts
              ? parts.length > 0 && (
                  <section>
                    <h2>{w.compared}</h2>
                    <FilingCompare parts={parts} />
                  </section>
                )
              : application && (
                  <>
                    {compared.length > 0 && (
                      <details className={css.changes} open={places <= FEW}>
                        <summary>
                          {w.changed} <small>{w.places(places)}</small>
                        </summary>
                        <FilingCompare parts={compared} against="last" />
                      </details>
                    )}
                    <OpenFindings
                      check={application}
                      onFix={(at) => {
                        setInput(undefined);
                        application.setDesk({ at });
                      }}
                    />
                  </>
                )
          }
          {...(answer.form ? { onBack: () => setInput(undefined) } : {})}
          onSubmit={submit}
        />
      ) : (
        <>
          {shared && <WorkingCopy by={savedBy} />}
          <MatterFormView
            matterForm={matterForm}
            check={application}
            parts={parts}
            round={round}
            working={shared}
            onSubmit={() => void check()}
            actions={
              <>
                <ButtonLink href={matterPath(view.head.publicNumber)}>{w.cancel}</ButtonLink>
                <Button
                  type="submit"
                  look="primary"
                  size="large"
                  disabled={matterForm.engine.sending || matterForm.reading}
                >
                  {matterForm.engine.sending || matterForm.reading ? w.sending : w.next}
                  <Icon name="arrow" size={18} />
                </Button>
              </>
            }
          />
        </>
      )}
    </>
  );
}

/** So many changed places are read at a glance; more stay folded until asked for. */
const FEW = 12;

const hasAnswers = (section: Form['sections'][number]): boolean => Object.values(section.fields).some(answersFindings);
