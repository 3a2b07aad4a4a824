import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inClaim } from '../../../study/index.ts';
import { RUN, Runs } from '../../../study/runs.ts';
import { defineRule, type Hit } from '../../rule.ts';

const SET_WORDS = /\([\d\s,;、a-zA-Z'-]{1,60}\)|其?特征(?:在于|是)|所述的?|该|上述|一种|本发明|本实用新型|提供|\s/g;
const bare = (text: string): string => fold(text).replace(SET_WORDS, '');

/** The share of a feature's runs of four characters that occur in the text. */
function share(feature: string, text: Runs): number {
  let hits = 0;
  let count = 0;
  for (let i = 0; i + RUN <= feature.length; i += 2) {
    count++;
    if (text.includes(feature.slice(i, i + RUN))) hits++;
  }
  return count === 0 ? 0 : hits / count;
}

/** Below this share, in percent, the figure itself says nothing. */
const LEAST_TOLD = 20;

export const solutionCoversClaims = defineRule({
  id: 'D-12',
  group: 'description',
  title: t('发明内容写有独立权利要求的方案', 'The summary holds the solution of the independent claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.2.4'],
  needs: ['claims', 'description'],
  settings: {
    least: { title: t('最低文字覆盖率（%）', 'Least share of the wording, in percent'), default: 55, basis: 'custom' },
  },
  messages: {
    default: {
      what: t(
        '独立权利要求{claim}的内容在“发明内容”中只找到{percent}%。',
        'Only {percent} % of independent claim {claim} is found in the summary.',
      ),
      why: t(
        '发明内容中的技术方案应当与独立权利要求限定的技术方案相一致，至少包含其全部必要技术特征。',
        'The solution in the summary agrees with the independent claims and holds all of their features.',
      ),
      todo: t(
        '把该权利要求的内容写进发明内容的技术方案部分；修改过权利要求的，同步修改。',
        'Put the content of the claim into the summary; after changing claims, change it too.',
      ),
    },
    hardly: {
      what: t(
        '“发明内容”中几乎找不到独立权利要求{claim}的文字：方案没有写进去，或者换了说法。',
        'Hardly any words of independent claim {claim} are found in the summary: its solution is missing there, or told in other words.',
      ),
      why: t(
        '发明内容中的技术方案应当与独立权利要求限定的技术方案相一致，至少包含其全部必要技术特征。',
        'The solution in the summary agrees with the independent claims and holds all of their features.',
      ),
      todo: t(
        '没有写的，把该权利要求的内容写进技术方案部分；只是换了说法的，核对各特征是否齐全、术语是否一致。',
        'If it is missing, put the content of the claim there; if it is only reworded, check that every feature is there under the same terms.',
      ),
    },
  },
  limits: [
    t(
      '按文字核对，不理解意思；大段改写的方案会被误报，所以阈值较低。',
      'Compares words, not meaning; a fully reworded solution may be reported, so the threshold is low.',
    ),
    t('附图标记、“其特征在于”等不计。', 'Signs and set words such as 其特征在于 do not count.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const flat = study.section('summary');
    if (flat.text.length < 40) return;
    const summary = new Runs(bare(flat.text));
    const least = setting('least');
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || claim.references.length > 0) continue;
      const wording = bare(claim.text);
      if (wording.length < 20) continue;
      let found = 0;
      let total = 0;
      for (const feature of wording.split(/[,;:。、]+/)) {
        if (feature.length < 4) continue;
        total += feature.length;
        if (summary.includes(feature)) found += feature.length;
        else found += feature.length * share(feature, summary);
      }
      const percent = total === 0 ? 100 : Math.round((100 * found) / total);
      if (percent >= least) continue;
      const at = inClaim(study, claim, 0, 0);
      // So small a share comes from words that any two texts of one field have in common.
      if (percent < LEAST_TOLD) yield { at, message: 'hardly', params: { claim: claim.number } };
      else yield { at, params: { claim: claim.number, percent } };
    }
  },
});
