import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { contains, divisionTitle } from '#kernel/divisions/index.ts';
import { text as t } from '#kernel/text.ts';

export const checks: Record<string, CheckDefinition> = {
  'two-sides': {
    title: t('请求人是本人，被请求人是另一主体', 'The requester acts for itself against somebody else'),
    basis: ['O81-12'],
    run: ({ input, actor }) => {
      if (input.requesterCode !== undefined && input.requesterCode !== actor.code)
        return [
          unmet(
            t('以请求人名义提出', 'Filed by the requester'),
            t('填写的信用代码不是当前办理身份的单位。', 'The code is not that of the unit you act for.'),
            t('请核对代码，或切换办理身份。', 'Check the code, or act for that unit.'),
            { basis: ['O81-12'], field: 'requesterCode' },
          ),
        ];
      if (input.respondentCode === undefined || input.respondentCode !== actor.code) return [];
      return [
        unmet(
          t('有明确的被请求人', 'There is a respondent'),
          t('被请求人就是请求人自己。', 'The respondent is the requester.'),
          t('请核对被请求人。', 'Check the respondent.'),
          { basis: ['O81-12'], field: 'respondentCode' },
        ),
      ];
    },
  },
  'one-patent': {
    title: t('一件请求只涉及一件专利，且已授权', 'One request concerns one granted patent'),
    basis: ['O81-12', 'custom'],
    run: ({ input, facts }) => {
      const numbers = input.patents as string[];
      if (numbers.length !== 1)
        return [
          unmet(
            t('一件请求涉及一件专利', 'One patent in a request'),
            t(`填写了 ${numbers.length} 件。`, `${numbers.length} are given.`),
            t('请就每件专利分别提出请求。', 'File a request for each patent.'),
            { basis: ['custom'], field: 'patents' },
          ),
        ];
      const patent = facts.patent as { state: string } | undefined;
      if (patent?.state !== 'pending') return [];
      return [
        unmet(
          t('专利权已授予', 'The patent is granted'),
          t(`${numbers[0]}尚未授予专利权。`, `${numbers[0]} is not granted yet.`),
          t('授权公告后再提出请求。', 'File the request after the grant.'),
          { basis: ['O81-12'], field: 'patents' },
        ),
      ];
    },
  },
  jurisdiction: {
    title: t('被请求人所在地或侵权行为地在本机关管辖范围', 'The place lies within the office’s jurisdiction'),
    basis: ['O81-7', 'RR-97'],
    run: ({ input, matter }) => {
      if (contains(matter.division, String(input.place))) return [];
      const [own, other] = [divisionTitle(matter.division), divisionTitle(String(input.place))];
      return [
        unmet(
          t('属于本机关管辖', 'Within the jurisdiction of this office'),
          t(
            `本机关管辖${own.zh}，填写的地点是${other.zh}。`,
            `This office covers ${own.en}; the place given is ${other.en}.`,
          ),
          t(
            '请向被请求人所在地或侵权行为地的管理专利工作的部门提出。',
            'File with the office of the respondent’s place or the place of the act.',
          ),
          { basis: ['O81-7', 'RR-97'], field: 'place' },
        ),
      ];
    },
  },
  'odd-panel': {
    title: t('合议组由三人以上单数组成', 'The panel has three or more members, an odd number'),
    basis: ['O81-20'],
    run: ({ input }) => {
      const names = (input.panel as { name: string }[]).map((one) => one.name);
      const different = new Set(names).size;
      if (different === names.length && different >= 3 && different % 2 === 1) return [];
      return [
        unmet(
          t('合议组三人以上单数', 'Three or more, an odd number'),
          t(`填写了 ${different} 名不同的成员。`, `${different} different members are given.`),
          t('请调整合议组成员。', 'Change the members of the panel.'),
          { basis: ['O81-20'], field: 'panel' },
        ),
      ];
    },
  },
};
