import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';

const MARK = /[\s，。；：、,.;:]/;
const MARKS = new RegExp(`${MARK.source}+`, 'g');
const bare = (text: string): string => text.replace(MARKS, '');

/** Paragraphs of the same bare text end in the same characters, marks left out: only such are compared in full. */
function ending(text: string): string {
  let end = '';
  for (let i = text.length - 1; i >= 0 && end.length < 8; i--) {
    const c = text[i]!;
    if ((c >= '\u4e00' && c <= '\u9fa5') || !MARK.test(c)) end += c;
  }
  return end;
}

/** Paragraphs of one ending: their bare texts, worked out when there is a second one. */
interface Alike {
  first: string;
  keys?: Set<string>;
}
/** `3. 根据权利要求1所述的…` as a paragraph of the description. */
const PASTED_CLAIM = /^\s{0,4}\d{1,2}\s{0,2}[.．、]\s{0,2}(?:根据|如|按照|依据)\s{0,2}权利要求\s{0,2}\d/;

export const pastedTwice = defineRule({
  id: 'D-24',
  group: 'description',
  title: t('同一内容不重复粘贴', 'No content pasted twice'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['O77-3'],
  needs: ['description'],
  settings: {
    least: { title: t('相同段落最少字数', 'Least characters of a repeated paragraph'), default: 50, basis: 'custom' },
  },
  messages: {
    default: {
      what: t(
        '这一段与本部分前面的一段完全相同。',
        'This paragraph repeats an earlier one of the same part word for word.',
      ),
      why: t('申请文件的内容重复堆砌，可能被认为是简单拼凑。', 'Text pasted twice may be seen as mere padding.'),
      todo: t('删去重复的一段，或者写明两处的不同。', 'Delete one of the two, or say how they differ.'),
    },
    claims: {
      what: t(
        '说明书把权利要求书连同编号原样贴了进来。',
        'The claims were pasted into the description with their numbers.',
      ),
      why: t(
        '说明书不得引用权利要求，也不应重复粘贴权利要求书。',
        'The description does not repeat or refer to the claims.',
      ),
      todo: t(
        '删去编号和“根据权利要求……所述”，改写为技术方案的叙述。',
        'Remove numbers and references and rewrite it as a description of the solution.',
      ),
    },
    abstract: {
      what: t('这一段与摘要完全相同。', 'This paragraph equals the abstract word for word.'),
      why: t(
        '摘要仅是信息概要，不属于说明书的内容；整段照抄多为误贴。',
        'The abstract is no part of the description; a full copy is usually pasted by mistake.',
      ),
      todo: t('核对是否误贴。', 'Check whether it was pasted by mistake.'),
    },
  },
  limits: [
    t(
      '发明内容与具体实施方式之间的重复是常见写法，不报；与他人文件的雷同要靠相似度比对，不在本规则之内。',
      'Repetition between summary and embodiments is common and not reported; likeness to other files is a matter of similarity search.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const { text, pieces } = study.description;
    const abstract = study.text.abstract ?? '';
    const abstractEnd = ending(abstract);
    const least = setting('least');
    let pasted = false;
    for (const { id } of new Map(study.text.description.sections.map((s) => [s.id, s])).values()) {
      const seen = new Map<string, Alike>();
      const whole = study.section(id).text;
      for (const { start, end, place } of study.section(id).pieces) {
        // A line of a listing is no paragraph of its own.
        if (
          end - start < least ||
          whole[end - 1] !== '。' ||
          (start > 1 && whole[start - 2] !== '。' && end - start < 300)
        )
          continue;
        const flat = whole.slice(start, end);
        const at = { ...place, start: 0, end: flat.length };
        const tail = ending(flat);
        const before = seen.get(tail);
        if (!before) seen.set(tail, { first: flat });
        if (!before && tail !== abstractEnd) continue;
        const key = bare(flat);
        if (key.length < least) continue;
        if (before) before.keys ??= new Set([bare(before.first)]);
        if (before?.keys?.has(key)) yield { at };
        else if (key === bare(abstract)) yield { at, message: 'abstract' };
        before?.keys?.add(key);
      }
    }
    if (!text.includes('权利要求')) return;
    let run = 0;
    for (const { start, end, place } of pieces) {
      const line = text.slice(start, Math.min(end, start + 60));
      if (!PASTED_CLAIM.test(line)) continue;
      run++;
      if (run < 2 || pasted) continue;
      pasted = true;
      yield { at: { ...place, start: 0, end: Math.min(end - start, 60) }, message: 'claims' };
    }
  },
});
