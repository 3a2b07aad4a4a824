import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parsePatentApplication } from '#kernel/numbers/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';

interface PackageValue {
  title?: string;
  claimCount?: number;
  textSha256?: string;
  kind?: string;
}

const unmet = (
  condition: [string, string],
  reason: [string, string],
  next: [string, string],
  field?: string,
): Refusal => ({
  ...refuse('ZQ-MAT-011', { condition: t(...condition), reason: t(...reason) }),
  next: t(...next),
  basis: ['custom'],
  ...(field ? { field } : {}),
});

const EXCLUDED: Record<string, [string, string]> = {
  pct: ['PCT 国际申请或进入国家阶段的申请', 'PCT applications and national phases'],
  divisional: ['分案申请', 'divisional applications'],
  'same-day-twin': ['同日申请发明和实用新型', 'an invention with a utility model of the same day'],
  secrecy: ['需要保密审查的申请', 'applications that need a secrecy review'],
  hague: ['海牙外观设计', 'Hague designs'],
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

export const checks: Record<string, CheckDefinition> = {
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
  'in-field': {
    title: t('主分类号在本中心获批的预审领域内', 'The main classification lies in the approved fields'),
    basis: ['custom'],
    run: ({ input, settings }: MatterContext) => {
      const design = input.kind === 'design';
      const symbol = String((design ? input.locarno : input.mainIpc) ?? '');
      const scope = settings[design ? 'locarno-scope' : 'ipc-scope'] as string[];
      if (inScope(symbol, scope)) return [];
      return [
        unmet(
          ['属于预审领域', 'It lies in an approved field'],
          [
            `分类号 ${symbol} 不在获批范围：${scope.join('、')}。`,
            `${symbol} is outside the approved range: ${scope.join(', ')}.`,
          ],
          [
            '请核对分类号；确属其他领域的，可走普通渠道或优先审查。',
            'Check the symbol; for another field use the ordinary or the priority track.',
          ],
          design ? 'locarno' : 'mainIpc',
        ),
      ];
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
  'application-number': {
    title: t('申请号校验正确，类型与预审一致', 'The application number is valid and of the same kind'),
    basis: ['custom'],
    run: ({ input, data, today }: MatterContext) => {
      const parsed = parsePatentApplication(String(input.applicationNumber ?? ''), { today });
      if (!parsed.ok) return [{ ...parsed.reason, field: 'applicationNumber' }];
      const kind = (data.request as { kind?: string } | undefined)?.kind;
      if (parsed.value.kind === kind) return [];
      return [
        unmet(
          ['申请号的类型与预审一致', 'The number is of the kind that was examined'],
          ['申请号中的种类号与预审的专利类型不同。', 'The kind digit of the number is another one.'],
          ['请核对受理通知书上的申请号。', 'Check the number on the filing receipt.'],
          'applicationNumber',
        ),
      ];
    },
  },
};
