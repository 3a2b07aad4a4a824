import type { MatterView } from '../../../api/index.ts';
import { type Say, useSay, useWords } from '../../../app/i18n.ts';
import { ClockBar } from '../../../ui/clock-bar/clock-bar.tsx';
import { StatusSentence } from '../../../ui/status-sentence/status-sentence.tsx';
import { ReportLink } from '../../navigation/report-link.tsx';
import { type Definition, useCalendar } from '../data.ts';
import { definitionPath } from '../frame/paths.ts';
import type { Who } from '../frame/use-who.ts';
import { clockBarOf, timeLeft } from './clock-segments.ts';
import { derivationOf } from './derivation.ts';
import css from './matter-page.module.css';
import { matterWords as words } from './matter-words.ts';

/** What the matter is, the one sentence it opens with, and who held it how long. */
export function MatterHead({ view, definition, who }: { view: MatterView; definition: Definition; who: Who }) {
  const w = useWords(words);
  const say = useSay();
  const calendar = useCalendar();
  const mine = view.status.actors.some((actor) => view.roles.includes(actor.role));
  const { limit } = view.status;
  const bar = clockBarOf(view, calendar, who.today);
  const centre: Say = who.site?.kind === 'centre' ? w.centre : w.office;
  const initiator = definition.parties[definition.initiator]?.title ?? w.person;
  return (
    <div className={css.head}>
      <div className={css.title}>
        <h1 lang="zh-CN">{view.title}</h1>
        <span>
          {[view.head.publicNumber, say(view.procedureTitle), ...view.parties.map((party) => party.name)].join(' · ')}{' '}
          <a href={definitionPath(view.head.procedure)}>{w.definition}</a> <ReportLink view={view} />
        </span>
      </div>
      <StatusSentence
        stage={limit?.paused ? `${say(view.status.state)}（${w.paused}）` : view.status.state}
        {...(view.status.closed
          ? {}
          : {
              next: {
                actor: mine
                  ? w.you
                  : {
                      zh: view.status.actors.map((one) => one.title.zh).join('、'),
                      en: view.status.actors.map((one) => one.title.en).join(' or '),
                    },
                does: w.acts,
                isYou: mine,
              },
            })}
        {...(view.status.due && !view.status.closed
          ? {
              due: {
                day: view.status.due,
                left: timeLeft(view.status, calendar, who.today),
                lamp: limit?.lamp ?? 'green',
              },
            }
          : {})}
        {...(limit && !view.status.closed
          ? { derivation: derivationOf(limit, definition.limits[limit.id]?.title) }
          : {})}
      />
      {bar && (
        <div className={css.clock}>
          <ClockBar {...bar} names={{ centre, applicant: initiator }} />
        </div>
      )}
    </div>
  );
}
