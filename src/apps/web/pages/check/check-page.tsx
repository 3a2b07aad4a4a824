import { useEffect, useMemo, useState } from 'react';
import type { ApplicationKind, ApplicationText, CheckContext } from '#claims/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { useWords } from '../../app/i18n.ts';
import { useCheck } from '../../check/index.ts';
import { Page } from '../portal/page.tsx';
import { checkWords } from './check-words.ts';
import { readRemembered, remember } from './remembered.ts';
import { Result } from './result.tsx';
import { Start } from './start.tsx';

/** What the person chose beside the text. */
export interface Choices {
  /** Undefined: what the text itself says. */
  kind: ApplicationKind | undefined;
  on: PlainDate;
  nursery: boolean;
}

/** An application that was read from files. */
export interface Loaded {
  name: string;
  text: ApplicationText;
}

export function CheckPage() {
  const w = useWords(checkWords);
  return (
    <Page title={w.title} current="check" bare>
      {(site) => <Check today={site.today as PlainDate} />}
    </Page>
  );
}

function Check({ today }: { today: PlainDate }) {
  const [kept] = useState(() => readRemembered(sessionStorage));
  const [words, setWords] = useState(kept?.words ?? '');
  const [loaded, setLoaded] = useState<Loaded | undefined>(kept?.application);
  const [view, setView] = useState<'start' | 'result'>(kept ? 'result' : 'start');
  const [keep, setKeep] = useState(kept !== undefined);
  const [choices, setChoices] = useState<Choices>({ kind: undefined, on: today, nursery: false });

  const context = useMemo<CheckContext>(
    () => ({
      on: findPlainDate(choices.on) ?? today,
      ...(choices.kind && { kind: choices.kind }),
      ...(choices.nursery && { nursery: true }),
    }),
    [choices, today],
  );
  const check = useCheck(loaded?.text ?? words, context);

  useEffect(() => {
    const blank = !loaded && words.trim() === '';
    remember(sessionStorage, keep && !blank ? { words, ...(loaded && { application: loaded }) } : undefined);
  }, [keep, words, loaded]);

  const show = (next: 'start' | 'result') => {
    setView(next);
    window.scrollTo({ top: 0 });
  };
  if (view === 'result' && (check.checked || check.state !== 'idle'))
    return (
      <Result
        check={check}
        name={loaded?.name}
        choices={choices}
        onChoices={setChoices}
        keep={keep}
        onKeep={setKeep}
        onEdit={() => {
          setLoaded(undefined);
          show('start');
        }}
      />
    );
  return (
    <Start
      check={check}
      words={words}
      onWords={(next) => {
        setLoaded(undefined);
        setWords(next);
      }}
      onLoaded={(application) => {
        setLoaded(application);
        show('result');
      }}
      choices={choices}
      onChoices={setChoices}
      onShow={() => show('result')}
    />
  );
}
