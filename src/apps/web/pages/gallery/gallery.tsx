import { useEffect, useMemo, useState } from 'react';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { AccentName, ThemeName } from '../../theme/tokens.ts';
import { ExampleTheme } from '../../ui/antd-sheet/antd-example.tsx';
import { DemoBanner } from '../../ui/demo-banner/demo-banner.tsx';
import type { ExampleGroup, ExampleSet } from '../../ui/example.ts';
import { Mark } from '../../ui/icon/mark.tsx';
import { LanguageSwitch, LargePrintSwitch } from '../../ui/language-switch/language-switch.tsx';
import css from './gallery.module.css';
import { TokenSheet } from './token-sheet.tsx';

const modules = import.meta.glob<{ examples: ExampleSet }>('../../ui/*/examples.tsx', { eager: true });
const sets = Object.values(modules).map((module) => module.examples);
const groups: ExampleGroup[] = ['matter', 'text', 'list', 'form', 'portal', 'answer', 'frame'];

const words = catalogue(
  {
    skip: '跳到正文',
    title: '组件陈列',
    lead: '每个组件的每种样子，取自它自己的命名示例；无障碍测试用的也是这些示例。',
    nav: '组件',
    theme: '底色',
    accent: '站点主色',
    felt: '毡白',
    night: '夜色',
    sky: '天青',
    lake: '湖蓝',
    willow: '柳褐',
    tokens: '颜色与字号',
    matter: '办件',
    text: '文本',
    list: '列表',
    form: '表单',
    portal: '门户',
    answer: '应答',
    frame: '骨架',
  },
  {
    skip: 'Skip to content',
    title: 'Gallery',
    lead: 'Every face of every component, from its own named examples; the accessibility tests use the same ones.',
    nav: 'Components',
    theme: 'Ground',
    accent: 'Accent of the site',
    felt: 'Felt',
    night: 'Night',
    sky: 'Sky',
    lake: 'Lake',
    willow: 'Willow',
    tokens: 'Colours and type',
    matter: 'Matters',
    text: 'Texts',
    list: 'Lists',
    form: 'Forms',
    portal: 'Portal',
    answer: 'Answers',
    frame: 'Frame',
  },
);

/** All components with all their examples. `?theme=night` and `?accent=lake` choose how they are drawn, `?only=lamp` which. */
export function GalleryPage() {
  const w = useWords(words);
  const say = useSay();
  const asked = useMemo(() => new URLSearchParams(window.location.search), []);
  const [theme, setTheme] = useState<ThemeName>(asked.get('theme') === 'night' ? 'night' : 'felt');
  const [accent, setAccent] = useState<AccentName>(asked.get('accent') === 'lake' ? 'lake' : 'sky');
  const only = asked.get('only');
  const shown = only ? sets.filter((set) => set.id === only) : sets;

  useEffect(() => {
    document.title = w.title;
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.accent = accent;
    return () => {
      document.documentElement.dataset.theme = 'felt';
      document.documentElement.dataset.accent = 'sky';
    };
  }, [theme, accent, w.title]);

  return (
    <div className={css.gallery}>
      <a className="skip-link" href="#main">
        {w.skip}
      </a>
      <DemoBanner />
      <header className={css.header}>
        <a className={css.brand} href="/">
          <Mark size={28} />
          <span>{w.title}</span>
        </a>
        <Choice
          label={w.theme}
          name="theme"
          value={theme}
          choices={['felt', 'night'] as const}
          say={(one) => w[one]}
          onChange={setTheme}
        />
        <Choice
          label={w.accent}
          name="accent"
          value={accent}
          choices={['sky', 'lake', 'willow'] as const}
          say={(one) => w[one]}
          onChange={setAccent}
        />
        <div className={css.tools}>
          <LanguageSwitch />
          <LargePrintSwitch />
        </div>
      </header>
      <div className={css.body}>
        <nav className={css.nav} aria-label={w.nav}>
          <a href="#tokens">{w.tokens}</a>
          {groups.map((group) => (
            <section key={group}>
              <h2>{w[group]}</h2>
              <ul>
                {sets
                  .filter((set) => set.group === group)
                  .map((set) => (
                    <li key={set.id}>
                      <a href={`#${set.id}`}>{say(set.title)}</a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </nav>
        <main id="main" className={css.main} tabIndex={-1}>
          <h1>{w.title}</h1>
          <p className={css.lead}>{w.lead}</p>
          {!only && <TokenSheet key={`${theme}-${accent}`} title={w.tokens} />}
          <ExampleTheme value={theme}>
            {groups.flatMap((group) =>
              shown
                .filter((set) => set.group === group)
                .map((set) => (
                  <section key={set.id} id={set.id} className={css.set} aria-labelledby={`${set.id}-title`}>
                    <h2 id={`${set.id}-title`}>{say(set.title)}</h2>
                    <p className={css.about}>{say(set.about)}</p>
                    {set.examples.map((example) => (
                      <div key={example.name} className={css.example} data-example={`${set.id}/${example.name}`}>
                        <p className={css.caption}>
                          {say(example.title)} <code>{`${set.id}/${example.name}`}</code>
                        </p>
                        <div className={css.stage}>{example.render()}</div>
                      </div>
                    ))}
                  </section>
                )),
            )}
          </ExampleTheme>
        </main>
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  name: string;
  value: T;
  choices: readonly T[];
  say: (one: T) => string;
  onChange: (one: T) => void;
}

function Choice<T extends string>({ label, name, value, choices, say, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={css.choice}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{say(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
