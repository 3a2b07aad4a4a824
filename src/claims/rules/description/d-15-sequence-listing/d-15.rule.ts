import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Ten bases, as one run or in groups parted by blanks. Runs of one letter (AAAAAAAAAA) are fillers of forms. */
const NUCLEOTIDES =
  /(?<![A-Za-z])(?=[ACGTU]{0,400}[CG])(?:[ACGTU]{10,}|[ACGTU]{5,10}(?: [ACGTU]{5,10})+|[acgtu]{15,})(?![A-Za-z])/;
const ACID = '(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)';
const ACIDS = new RegExp(`${ACID}(?:[-‑– ]?${ACID}){3,}`);
const LISTED = /SEQ\s?ID|序列表|核苷酸和氨基酸序列表/i;

export const sequenceListing = defineRule({
  id: 'D-15',
  group: 'description',
  title: t('核苷酸、氨基酸序列要有序列表', 'Sequences need a sequence listing'),
  severity: 'E',
  kinds: ['invention'],
  basis: ['RR-20¶4', 'GL-1-1-4.2'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '说明书中写有序列“{words}”，但没有提到序列表或SEQ ID NO。',
        'The description holds the sequence “{words}” but mentions neither a sequence listing nor a SEQ ID NO.',
      ),
      why: t(
        '发明包含核苷酸或者氨基酸序列的，说明书应当包括符合规定的序列表，作为单独部分提交。',
        'An invention with nucleotide or amino acid sequences includes a sequence listing, filed as a separate part.',
      ),
      todo: t(
        '按ST.26标准编制XML格式的序列表单独提交，文字中以“SEQ ID NO:1”引用。',
        'File a listing in the XML of standard ST.26 and refer to it as SEQ ID NO:1.',
      ),
    },
  },
  limits: [
    t(
      '10个以上明确的核苷酸、4个以上三字母氨基酸才算；单字母的氨基酸序列与普通字母串分不清，不报。',
      'Ten defined nucleotides or four amino acids in three-letter code count; one-letter amino acids cannot be told from other letters.',
    ),
    t(
      '序列表是否真的提交、内容是否一致，文字中看不出。',
      'Whether the listing was filed and agrees cannot be seen in the text.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study.description;
    const nucleotides = NUCLEOTIDES.exec(text);
    const acids = nucleotides ? null : ACIDS.exec(text);
    const match = nucleotides ?? acids;
    if (!match || LISTED.test(text) || study.text.sources.some(({ path }) => /序列|sequence|st\.?26/i.test(path)))
      return;
    yield {
      at: placeIn(study.description, match.index, match.index + match[0].length),
      params: { words: match[0].length > 24 ? `${match[0].slice(0, 22)}…` : match[0] },
    };
  },
});
