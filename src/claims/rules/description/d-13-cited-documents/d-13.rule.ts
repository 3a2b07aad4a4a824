import { parsePatentApplication, parsePatentPublication } from '#kernel/numbers/index.ts';
import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const NUMBER =
  /(?:(CN|ZL)\s?|(?<=(?:专利|申请|公开|公告|授权)[\u4e00-\u9fa5]{0,6}号?[为是:]?\s?))(\d{7,13}(?:\.[\dXx])?)(?![\d.])\s?([A-Z]\d?(?![A-Za-z\d]))?/g;
const CITES =
  /\d{7}|专利文献|非专利文献|参考文献|文献\d|《[^》]{2,60}》|[Dd][Oo][Ii]|et al|期刊|学报|ISBN|标准[A-Z]|[A-Z]{2}\/?T?\s?\d{3,}|(?:CN|US|EP|JP|WO|KR|DE)\s?\d{5,}/;

/** 昭52-45073, 特开平5-12345, US 4,123,456, WO 2005/123456, 法国专利第345678号: forms that older and foreign numbers have. */
const FOREIGN =
  /(?:昭和?|平成?|令和) ?\d{1,2} ?[-‐‑–—] ?\d{3,7}(?! ?[\da-zμ℃%])|[特実实][開开公許许愿願表](?:[昭平]|\d)|(?<![A-Za-z])(?:US|EP|JP|WO|KR|DE|GB|FR|SU|RU|TW|CA|AU|CH|SE|IT|NL|AT|BE|FI|DD|PCT)[ -]?(?:OS|PS|[ABC]|Re)?\.?[ -]?(?:\d{5,}|\d{1,4}(?:[,./ -]\d{2,6}){1,4}|\/[A-Z]{2}\d{4}\/\d{5,6})|(?:专利|公开|公告|申请)[^\d，。；,;\n]{0,8}\d{1,4}(?:[,/-]\d{3,})+|专利(?:文献)?第? ?\d{4,}(?!\d|年)|(?:美国|日本|德国|英国|法国|欧洲|韩国|苏联|俄罗斯|瑞士|瑞典|加拿大|澳大利亚)(?:发明|实用新型)?专利[^\d，。；,;\n]{0,8}\d{4,}(?!\d|年)/;
/** What stands before a number of another country. */
const OTHER_COUNTRY =
  /(?:美国|日本|德国|英国|法国|欧洲|韩国|朝鲜|苏联|俄罗斯|瑞士|瑞典|意大利|加拿大|澳大利亚|印度|巴西|台湾|国际|世界知识产权|(?<![A-Za-z])(?:US|EP|JP|WO|KR|DE|GB|FR|RU|TW|PCT)(?![A-Za-z])|[特实実][开開公许許愿願])[^，。；,;\n]{0,14}$/;

export const citedDocuments = defineRule({
  id: 'D-13',
  group: 'description',
  title: t('背景技术引证文件及其号码', 'Cited documents and their numbers'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1(2)'],
  needs: ['description'],
  messages: {
    default: {
      what: t('背景技术没有引证文件。', 'The background cites no document.'),
      why: t(
        '背景技术写明有用的背景技术，有可能的，并引证反映这些背景技术的文件。',
        'The background states useful prior art and, where possible, cites documents that show it.',
      ),
      todo: t(
        '做过检索的，引证最接近的文件：专利文件写明国别和公开号，期刊书籍写明标题和详细出处。',
        'If you searched, cite the closest documents: patents by country and number, others by title and source.',
      ),
    },
    number: {
      what: t('引证的专利号“{text}”有误：{reason}', 'The cited patent number “{text}” is wrong: {reason}'),
      why: t(
        '引证专利文件至少要写明国别和公开号；中国专利申请号带校验位，写错一位即对不上。',
        'A cited patent is named by country and number; Chinese application numbers carry a check character.',
      ),
      todo: t('对照原文件核对号码。', 'Check the number against the document.'),
    },
  },
  limits: [
    t(
      '只核对中国专利的申请号（含校验位）和公开号、公告号的构成；外国号码（包括“昭52-45073”一类）只认作引证，号码是否存在、是否为所说的文件，看不出。',
      'Only the form and check character of Chinese numbers is judged; foreign ones, those by Japanese era too, count as citations. Whether a document exists is not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const flat = study.section('background');
    const first = flat.pieces[0];
    if (!first) return;
    const text = fold(flat.text);
    if (/\d{7}/.test(text))
      for (const match of text.matchAll(NUMBER)) {
        if (match[1] === undefined && OTHER_COUNTRY.test(text.slice(Math.max(0, match.index - 24), match.index)))
          continue;
        const written = match[2]!;
        const marked = match[1] !== undefined || match[3] !== undefined;
        const dotted = /\.[\dX]$/i.test(written);
        // Thirteen digits without a point are an application number, too, where a mark says so.
        const application = dotted || match[1] === 'ZL';
        if (!application && !marked) continue;
        const parsed = application
          ? parsePatentApplication(written, { today: study.context.on })
          : parsePatentPublication(`CN${written}${match[3] ?? ''}`);
        if (parsed.ok || (!application && match[3] === undefined)) continue;
        yield {
          at: placeIn(flat, match.index, match.index + match[0].length),
          message: 'number',
          severity: 'W',
          params: { reason: parsed.reason.why },
        };
      }
    if (!CITES.test(text) && !FOREIGN.test(text)) yield { at: { ...first.place, start: 0, end: 0 } };
  },
});
