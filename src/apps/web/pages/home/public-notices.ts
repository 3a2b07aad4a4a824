import type { Digest, Guide, Text } from '../../api/types.ts';
import { guidePath } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import type { Notice } from '../../ui/notice-list/notice-list.tsx';

const GUIDE: Text = { zh: '办事指南', en: 'Guide' };
const RECORD: Text = { zh: '存证', en: 'Record' };

/** What this house has made public, newest first: rules that took effect, and digests of what was done. */
export function publicNotices(guides: readonly Guide[], digests: readonly Digest[]): Notice[] {
  return [
    ...guides.map((guide) => ({
      day: guide.validFrom as string,
      kind: GUIDE,
      title: {
        zh: `“${guide.title.zh}”办事指南（${guide.version}版）施行`,
        en: `Guide to "${guide.title.en}", version ${guide.version}, in force`,
      },
      href: guidePath(guide.id),
    })),
    ...digests
      .filter((digest) => digest.entries > 0)
      .slice(0, 2)
      .map((digest) => ({
        day: digest.day as string,
        kind: RECORD,
        title: {
          zh: `全部办件日志的每日摘要：${digest.matters}件、${digest.entries}条`,
          en: `Daily digest over all logs: ${digest.matters} matters, ${digest.entries} entries`,
        },
        href: `${pathTo('/digests')}#${digest.day}`,
      })),
  ]
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, 5);
}
