import type { Text } from '#kernel/text.ts';
import type { AccentName } from '../../theme/tokens.ts';
import type { FooterProps } from '../../ui/footer/footer.tsx';
import type { SearchScope } from '../../ui/search-hero/search-hero.tsx';
import type { SwitchChoice } from '../../ui/site-switch/site-switch.tsx';

export type HomeSection = 'figures' | 'map' | 'notices' | 'verify' | 'services';

/** All that makes one portal differ from another. A portal holds no code of its own. */
export interface Site {
  id: string;
  name: Text;
  /** Stands small beside the name. */
  subtitle: Text;
  accent: AccentName;
  nav: readonly { id: string; label: Text; href: string }[];
  hero: { title: Text; lead: Text };
  scopes: readonly SearchScope[];
  /** Which links of the chain are shown, in order. */
  chain: readonly string[];
  /** Sections of the home page in the wide and in the narrow column. */
  home: { main: readonly HomeSection[]; side: readonly HomeSection[] };
  /** Words a site says its own way. */
  words?: Partial<Record<HomeSection, Text>>;
  footer: FooterProps;
  /** Other portals one can go to. */
  others: readonly SwitchChoice[];
  demo: boolean;
}
