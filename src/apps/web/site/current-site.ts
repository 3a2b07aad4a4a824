import { useMemo } from 'react';
import { useDigests, useSites } from '../api/index.ts';
import type { ProcedureLine, SiteInfo, SitesAnswer, Text } from '../api/types.ts';
import type { HomeSection, Site } from '../shells/portal-shell/site.ts';
import type { AccentName } from '../theme/tokens.ts';
import { askedSite, pathTo, siteHome } from './prefix.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

const ACCENTS: Record<SiteInfo['theme'], AccentName> = { sky: 'sky', grass: 'lake', felt: 'willow' };
const WIDE: readonly HomeSection[] = ['figures', 'notices', 'services'];
const NARROW: readonly HomeSection[] = ['map', 'verify'];

/** The site the address asks for, the first one when it names none; undefined when there is no such site. */
export const siteOf = (answer: SitesAnswer): SiteInfo | undefined =>
  askedSite === undefined ? answer.sites[0] : answer.sites.find((one) => one.id === askedSite);

/** Every word and choice of a portal, from its definition alone: two portals differ by nothing else. */
export function portalOf(
  info: SiteInfo,
  answer: SitesAnswer,
  digest: { day: string; value: string } | undefined,
): Site {
  const sections = info.sections.filter((one): one is HomeSection => [...WIDE, ...NARROW].includes(one as HomeSection));
  return {
    id: info.id,
    name: info.shortTitle,
    subtitle: info.title,
    accent: ACCENTS[info.theme],
    nav: [
      { id: 'home', label: t('首页', 'Home'), href: pathTo('/') },
      { id: 'services', label: t('办事', 'Services'), href: pathTo('/services') },
      { id: 'search', label: t('专利检索', 'Patents'), href: pathTo('/search') },
      { id: 'check', label: t('文本自查', 'Check a text'), href: pathTo('/check') },
      { id: 'status', label: t('进度查询', 'Progress'), href: pathTo('/status') },
      { id: 'verify', label: t('文书核验', 'Verify'), href: pathTo('/verify') },
      { id: 'industries', label: t('产业', 'Industries'), href: pathTo('/industries') },
      { id: 'figures', label: t('数据', 'Figures'), href: pathTo('/figures') },
    ],
    hero: { title: info.tagline, lead: info.lead },
    scopes: [],
    chain: [],
    home: {
      main: WIDE.filter((one) => sections.includes(one)),
      side: NARROW.filter((one) => sections.includes(one)),
    },
    footer: {
      name: info.bodyName,
      contact: t(
        `电话 ${info.contact.phone} · ${info.contact.address.zh} · ${info.contact.hours.zh}`,
        `Telephone ${info.contact.phone} · ${info.contact.address.en} · ${info.contact.hours.en}`,
      ),
      links: [
        { label: t('办事指南', 'Services'), href: pathTo('/services') },
        { label: t('指标与口径', 'Figures'), href: pathTo('/figures') },
        { label: t('规则得分', 'Rules and scores'), href: pathTo('/rules') },
        { label: t('每日摘要', 'Daily digests'), href: pathTo('/digests') },
        { label: t('接口文档', 'API'), href: '/api/openapi.json' },
      ],
      ...(digest ? { digest: { ...digest, href: pathTo('/digests') } } : {}),
    },
    others: answer.sites.map((one) => ({
      id: one.id,
      label: one.shortTitle,
      note: one.bodyName,
      href: siteHome(one.id),
    })),
    demo: answer.demo,
  };
}

export interface CurrentSite {
  info: SiteInfo;
  portal: Site;
  /** Every site of the house. */
  all: readonly SiteInfo[];
  today: string;
  demo: boolean;
}

/** `missing` when the address names a site that doesn't exist. */
export function useCurrentSite(): { site?: CurrentSite; missing: boolean; error: unknown } {
  const { data: answer, error } = useSites();
  const { data: digests } = useDigests();
  const latest = digests?.[0];
  return useMemo(() => {
    const info = answer && siteOf(answer);
    if (!answer || !info) return { missing: answer !== undefined, error };
    const portal = portalOf(info, answer, latest && { day: latest.day, value: latest.root_hash });
    return {
      site: { info, portal, all: answer.sites, today: answer.today, demo: answer.demo },
      missing: false,
      error: null,
    };
  }, [answer, latest, error]);
}

/** Where the guide and the application of a procedure are. */
export const guidePath = (id: string): string => pathTo(`/services/${id}`);
export const applyPath = (id: string): string => pathTo(`/apply/${id}`);

/** The procedures a site offers, in its order. */
export const offered = (info: SiteInfo, lines: readonly ProcedureLine[]): ProcedureLine[] =>
  [...new Set(info.services.flatMap((link) => link.procedures))].flatMap(
    (id) => lines.find((line) => line.id === id) ?? [],
  );

/** Whose matter it becomes: the portal of the body that this site names for the procedure. */
export const handlingSite = ({ info, all }: CurrentSite, procedure: string): SiteInfo =>
  all.find((one) => one.body === (info.handledBy[procedure] ?? info.body)) ?? info;
