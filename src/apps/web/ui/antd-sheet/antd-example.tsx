import { createContext, type ReactNode, useContext } from 'react';
import { AntdProvider } from '../../theme/antd-provider.tsx';
import type { ThemeName } from '../../theme/tokens.ts';

/** The theme an example is drawn in; the gallery sets it. */
export const ExampleTheme = createContext<ThemeName>('felt');

export function AntdExample({ children }: { children: ReactNode }) {
  return <AntdProvider theme={useContext(ExampleTheme)}>{children}</AntdProvider>;
}
