import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { unmet } from './lib.ts';

interface PackageValue {
  claimCount?: number;
}

const EXCLUDED: Record<string, [string, string]> = {
  pct: ['PCT 国际申请或进入国家阶段的申请', 'PCT applications and national phases'],
  divisional: ['分案申请', 'divisional applications'],
  'same-day-twin': ['同日申请发明和实用新型', 'an invention with a utility model of the same day'],
  secrecy: ['需要保密审查的申请', 'applications that need a secrecy review'],
  hague: ['海牙外观设计', 'Hague designs'],
};

/** Circumstances that a centre may take or not, as its setting `takes` says. */
const OPTIONS: Record<string, [string, string]> = {
  priority: ['要求优先权', 'a priority claim'],
  deposit: ['涉及生物材料保藏', 'a deposit of biological material'],
  sequence: ['含序列表', 'a sequence listing'],
  delayed: ['请求延迟审查', 'a request for delayed examination'],
};

/** Whether an IPC symbol lies in one of the approved ranges, each written as a prefix such as `C12N` or `C11B 1`. */
export function inScope(symbol: string, scope: readonly string[]): boolean {
  const plain = symbol.replace(/\s+/g, '').toUpperCase();
  return scope.some((range) => {
    const prefix = range.replace(/\s+/g, '').toUpperCase();
    // "C12N1" is a main group: it must not take in C12N15.
    return (
      plain.startsWith(prefix) && !(/\d$/.test(prefix) && prefix.length > 3 && /^\d/.test(plain.slice(prefix.length)))
    );
  });
}

/** A classification outside the approved fields, with what to do about it. */
export function outside(
  kind: string,
  said: Record<string, unknown>,
  settings: Record<string, unknown>,
  next: [zh: string, en: string],
): Refusal[] {
  const design = kind === 'design';
  const symbol = String((design ? said.locarno : said.mainIpc) ?? '');
  const scope = settings[design ? 'locarno-scope' : 'ipc-scope'] as string[];
  if (inScope(symbol, scope)) return [];
  return [
    unmet(
      ['属于预审领域', 'It lies in an approved field'],
      [
        `分类号 ${symbol} 不在获批范围：${scope.join('、')}。`,
        `${symbol} is outside the approved range: ${scope.join(', ')}.`,
      ],
      next,
      design ? 'locarno' : 'mainIpc',
    ),
  ];
}

/** What must hold before a request is taken. */
export const requestChecks: Record<string, CheckDefinition> = {
  'entity-filed': {
    title: t('第一申请人是本中心的有效备案主体，且未被暂停', 'The first applicant is a filed entity in good standing'),
    basis: ['custom'],
    run: ({ facts }: MatterContext) => {
      const entity = facts.entity as { state?: string } | undefined;
      if (entity?.state === 'filed') return [];
      return entity?.state === 'suspended'
        ? [
            unmet(
              ['备案主体有效', 'The entity is in good standing'],
              ['贵单位的备案目前处于暂停状态。', 'The filing of your entity is suspended.'],
              [
                '暂停期满或恢复后再提交；对暂停决定有异议的，可向中心申请复核。',
                'File after it is restored, or ask the centre to review the suspension.',
              ],
            ),
          ]
        : [
            unmet(
              ['已备案', 'The entity is filed'],
              ['没有查到贵单位的备案记录。', 'No filing of your entity was found.'],
              ['请先办理“备案主体申请”，确认后再提交预审。', 'Apply for entity filing first.'],
            ),
          ];
    },
  },
  'co-applicants-filed': {
    title: t('共同申请人也已备案（本中心有此要求时）', 'Co-applicants are filed too, where the centre asks for it'),
    basis: ['custom'],
    run: ({ input, facts, settings }: MatterContext) => {
      if (settings['co-applicants-filed'] !== true) return [];
      const filed = ((facts.coApplicants as { key: string; state: string }[] | undefined) ?? []).filter(
        (one) => one.state === 'filed',
      );
      const named = (input.coApplicants as { applicant: { name: string; code: string } }[] | undefined) ?? [];
      return named
        .filter(({ applicant }) => !filed.some((one) => one.key === applicant.code))
        .map(({ applicant }) =>
          unmet(
            ['共同申请人均已备案', 'Every co-applicant is filed'],
            [`${applicant.name}没有有效备案。`, `${applicant.name} has no filing in good standing.`],
            ['请共同申请人先办理备案，或调整申请人。', 'Let the co-applicant file first, or change the applicants.'],
            'coApplicants',
          ),
        );
    },
  },
  'agency-registered': {
    title: t('委托代理的，代理机构在本中心名录内且状态正常', 'An agency that acts is in the register and practises'),
    basis: ['custom'],
    run: ({ actor, facts, settings }: MatterContext) => {
      if (actor.agency === null || settings['agency-registered'] !== true) return [];
      const agency = facts.agency as { state?: string } | undefined;
      if (agency?.state === 'active') return [];
      const next: [string, string] = [
        '请代理机构向本中心登记或消除异常；申请人也可自行提交。',
        'The agency registers with the centre or clears its standing; the applicant may also submit directly.',
      ];
      return [
        agency === undefined
          ? unmet(
              ['代理机构已登记', 'The agency is registered'],
              ['代理机构名录中没有贵机构。', 'Your agency is not in the register.'],
              next,
            )
          : unmet(
              ['代理机构状态正常', 'The agency practises normally'],
              ['贵机构在经营异常名录中，或已注销。', 'Your agency is on the abnormal list, or has ended.'],
              next,
            ),
      ];
    },
  },
  'kind-open': {
    title: t('专利类型在本中心受理范围内', 'The kind of patent is taken by the centre'),
    basis: ['custom'],
    run: ({ input, settings }: MatterContext) =>
      (settings.kinds as string[]).includes(String(input.kind))
        ? []
        : [
            unmet(
              ['专利类型在受理范围内', 'The kind is taken'],
              ['本中心暂不受理这一类型的预审。', 'The centre does not take this kind.'],
              [
                '可直接向国家知识产权局提交，或申请优先审查推荐。',
                'File with the national office directly, or ask for priority examination.',
              ],
              'kind',
            ),
          ],
  },
  'not-excluded': {
    title: t(
      '不属于 PCT、分案、同日双申请、保密审查、海牙外观设计',
      'Not a PCT, divisional, same-day twin, secrecy or Hague case',
    ),
    basis: ['custom'],
    run: ({ input }: MatterContext) =>
      ((input.special as string[] | undefined) ?? [])
        .filter((one) => EXCLUDED[one])
        .map((one) =>
          unmet(
            ['不属于不予受理的类型', 'Not an excluded kind'],
            [`${EXCLUDED[one]![0]}不进入预审。`, `Pre-examination does not take ${EXCLUDED[one]![1]}.`],
            ['请直接向国家知识产权局提交。', 'File with the national office directly.'],
            'special',
          ),
        ),
  },
  'option-taken': {
    title: t(
      '优先权、序列表、保藏、延迟审查等情形，本中心受理',
      'Priority, sequences, deposits and the like are taken by the centre',
    ),
    basis: ['custom'],
    run: ({ input, settings }: MatterContext) => {
      const taken = settings.takes as string[];
      return ((input.special as string[] | undefined) ?? [])
        .filter((one) => OPTIONS[one] && !taken.includes(one))
        .map((one) =>
          unmet(
            ['属于受理的情形', 'A circumstance the centre takes'],
            [
              `本中心暂不受理${OPTIONS[one]![0]}的申请。`,
              `The centre does not take applications with ${OPTIONS[one]![1]}.`,
            ],
            ['请直接向国家知识产权局提交。', 'File with the national office directly.'],
            'special',
          ),
        );
    },
  },
  'in-field': {
    title: t('主分类号在本中心获批的预审领域内', 'The main classification lies in the approved fields'),
    basis: ['custom'],
    run: ({ input, settings }: MatterContext) => {
      return outside(String(input.kind), input, settings, [
        '请核对分类号；确属其他领域的，可走普通渠道或优先审查。',
        'Check the symbol; for another field use the ordinary or the priority track.',
      ]);
    },
  },
  'package-read': {
    title: t('申请文件能够读取：发明、实用新型有权利要求', 'The package can be read and holds claims'),
    basis: ['PL-26.1'],
    run: ({ input }: MatterContext) => {
      const found = input.package as PackageValue | undefined;
      if (input.kind === 'design' || (found?.claimCount ?? 0) > 0) return [];
      return [
        unmet(
          ['有权利要求书', 'There are claims'],
          ['在申请文件中没有读到权利要求。', 'No claims were found in the package.'],
          [
            '请检查权利要求书文件；也可直接粘贴权利要求文本。',
            'Check the claims file, or paste the text of the claims.',
          ],
          'package',
        ),
      ];
    },
  },
  'search-report': {
    title: t(
      '发明专利附现有技术检索报告（本中心要求时）',
      'An invention comes with a search report, where the centre asks for it',
    ),
    basis: ['custom'],
    run: ({ input, settings }: MatterContext) =>
      settings['search-report-required'] !== true ||
      input.kind !== 'invention' ||
      ((input.searchReport as unknown[] | undefined) ?? []).length > 0
        ? []
        : [
            unmet(
              ['有检索报告', 'There is a search report'],
              ['没有上传现有技术检索报告。', 'No prior-art search report was uploaded.'],
              ['请上传检索报告。', 'Upload the report.'],
              'searchReport',
            ),
          ],
  },
};
