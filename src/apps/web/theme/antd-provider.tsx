import { App, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import 'dayjs/locale/zh-cn.js';
import { type ReactNode, useMemo } from 'react';
import { usePreferences } from '../app/preferences.tsx';
import './antd.css';
import { antdTheme } from './antd-theme.ts';
import type { AccentName, ThemeName } from './tokens.ts';

/** Wraps pages that use Ant Design. Public pages that need none of it do not load it. */
export function AntdProvider({
  theme = 'felt',
  accent = 'sky',
  children,
}: {
  theme?: ThemeName;
  accent?: AccentName;
  children: ReactNode;
}) {
  const { lang, largePrint } = usePreferences();
  const config = useMemo(
    () => antdTheme(theme, accent, largePrint, window.matchMedia('(prefers-reduced-motion: reduce)').matches),
    [theme, accent, largePrint],
  );
  return (
    <ConfigProvider
      theme={config}
      locale={plain(lang === 'zh' ? zhCN : enUS)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}

/** The package says it is CommonJS and ships modules, so the locale comes bare or wrapped, depending on who reads it. */
const plain = (locale: Locale | { default: Locale }): Locale => ('default' in locale ? locale.default : locale);
