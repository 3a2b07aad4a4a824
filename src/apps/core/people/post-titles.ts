import type { Catalogue } from '#engine/catalogue.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** Posts that no procedure names: they look after the house itself. */
export const HOUSE_POSTS: Record<string, Text> = {
  administrator: t('系统管理员', 'System administrator'),
  auditor: t('审计人员', 'Auditor'),
  'site-editor': t('网站编辑', 'Site editor'),
  'data-steward': t('数据管理员', 'Data steward'),
  'industry-analyst': t('产业数据分析员', 'Industry analyst'),
  'division-leader': t('知识产权局负责人', 'Head of the IP office'),
};

/** Posts that procedures call by different names, as what their holder is to them: what the house calls them. */
const NAMES: Record<string, Text> = { 'pre-examiner': t('预审员', 'Pre-examiner') };

/** Holders of these sign in with a one-time code as well. Default of a house setting; custom, not law. */
export const SENSITIVE_POSTS: readonly string[] = ['administrator', 'auditor', 'centre-leader', 'division-leader'];

/** The same as `ZQ_SENSITIVE_POSTS` says, separated by commas; the default when it says nothing. */
export const sensitivePosts = (given: string | undefined): readonly string[] =>
  given === undefined
    ? SENSITIVE_POSTS
    : given
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);

/** Every post that can be given: those that the procedures' roles name, and those of the house. */
export function knownPosts(catalogue: Catalogue): Map<string, Text> {
  const posts = new Map(Object.entries(HOUSE_POSTS));
  for (const procedure of catalogue.procedures)
    for (const role of Object.values(procedure.roles))
      if ('post' in role && !posts.has(role.post)) posts.set(role.post, NAMES[role.post] ?? withoutArticle(role.title));
  return posts;
}

const withoutArticle = ({ zh, en }: Text): Text => {
  const bare = en.replace(/^(the|a|an) /i, '');
  return { zh, en: bare.charAt(0).toUpperCase() + bare.slice(1) };
};
