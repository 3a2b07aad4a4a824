import { type Text, text } from '../text.ts';

/** What articles say, in our own words, compared with the texts. Keys are basis ids without items. */
export const gists: Readonly<Record<string, Text>> = {
  'PL-9': text(
    '同样的发明创造只授予一项专利权；先申请者得。同日申请发明和实用新型的，声明放弃实用新型后可授予发明专利权。',
    'One patent for one invention; the first to file gets it. A same-day utility model must be given up for the invention patent.',
  ),
  'PL-29': text(
    '优先权期限：发明、实用新型十二个月，外观设计六个月。',
    'Priority: twelve months for inventions and utility models, six for designs.',
  ),
  'PL-35': text(
    '自申请日起三年内请求实质审查，无正当理由逾期的，申请视为撤回。',
    'Substantive examination must be requested within three years of filing, or the application is deemed withdrawn.',
  ),
  'PL-41': text(
    '不服驳回决定的，自收到通知之日起三个月内请求复审；不服复审决定的，三个月内起诉。',
    'Re-examination within three months of the refusal; suit within three months of the re-examination decision.',
  ),
  'PL-65': text(
    '对责令停止侵权的处理决定不服的，自收到之日起十五日内起诉；期满不起诉又不停止的，可申请法院强制执行。',
    'Suit against an order to stop within fifteen days of receipt; otherwise the office may ask the court to enforce it.',
  ),
  'PL-70': text(
    '国务院专利行政部门可以处理在全国有重大影响的专利侵权纠纷。',
    'The national office may decide infringement disputes of national importance.',
  ),
  'RR-4': text(
    '文件送达：邮寄自发出之日起满15日推定收到，能证明实际收到日的除外；公告满1个月视为送达；电子送达以进入当事人认可的系统之日为准。',
    'Service: mail is presumed received 15 days after issue unless the actual day is proven; public notice after one month; electronic service on the day of entering the accepted system.',
  ),
  'RR-4¶4': text(
    '邮寄的文件，自发出之日起满15日推定为收到之日；能证明实际收到日的，以实际收到日为准。',
    'Mailed documents are presumed received 15 days after issue; a proven actual day prevails.',
  ),
  'RR-4¶5': text('应当直接送交的文件，以交付日为送达日。', 'Documents handed over are served on the day of delivery.'),
  'RR-4¶6': text('公告送达的，自公告之日起满1个月视为送达。', 'Public notice counts as service after one month.'),
  'RR-4¶7': text(
    '电子形式送达的，以进入当事人认可的电子系统的日期为送达日。',
    'Electronic service takes effect on the day of entering the system the party accepts.',
  ),
  'RR-5': text(
    '期限开始当日不计；年、月期限至最后一月的相应日，无相应日的至该月最后一日；届满日是法定休假日的，顺延至其后第一个工作日。',
    'The first day is not counted; years and months end on the same-numbered day or the last day of the month; an end on a holiday moves to the next working day.',
  ),
  'RR-6': text(
    '恢复权利：不可抗力自障碍消除起2个月且自届满起2年内；其他正当理由自收到通知起2个月内，延误复审请求期限的自该期限届满起2个月内。',
    'Restoration: force majeure, two months from the end of the obstacle and two years from expiry; other good reason, two months from the notice (re-examination: from expiry).',
  ),
  'RR-11': text('申请专利应当诚实信用，不得弄虚作假。', 'Filing must be in good faith, without falsehood.'),
  'RR-15¶2': text(
    '专利实施许可合同自生效之日起3个月内备案。',
    'Licence contracts are recorded within three months of taking effect.',
  ),
  'RR-15¶3': text('专利权出质由出质人和质权人共同办理登记。', 'Pledgor and pledgee register a pledge together.'),
  'RR-36': text(
    '超出优先权期限的发明、实用新型申请，有正当理由的可在届满起2个月内请求恢复优先权。',
    'Priority for inventions and utility models can be restored within two months of expiry for good reason.',
  ),
  'RR-57': text(
    '主动修改：发明在提出实质审查请求时及收到进入实质审查阶段通知书起3个月内；实用新型、外观设计自申请日起2个月内。',
    'Voluntary amendment: inventions with the examination request and within three months of the notice of entry; utility models and designs within two months of filing.',
  ),
  'RR-60': text(
    '自收到授予专利权通知之日起2个月内办理登记手续，期满未办理视为放弃。',
    'Registration within two months of the grant notice, or the right is deemed given up.',
  ),
  'RR-63': text(
    '专利权评价报告自收到请求书后2个月内作出。',
    'Evaluation reports are made within two months of the request.',
  ),
  'RR-71': text(
    '自提出无效宣告请求之日起1个月内可增加理由或者补充证据。',
    'Grounds and evidence may be added within one month of the invalidation request.',
  ),
  'RR-77': text(
    '专利权期限补偿请求自公告授权之日起3个月内提出。',
    'Term compensation is requested within three months of the grant.',
  ),
  'RR-100': text(
    '违反诚实信用申请专利的，予以警告，可处10万元以下罚款。',
    'Filing in bad faith: warning, and a fine of up to CNY 100,000.',
  ),
  'RR-102': text(
    '除侵权赔偿外，可以调解权属、发明人资格、奖酬、临时保护使用费等纠纷。',
    'Besides damages, ownership, inventorship, rewards and provisional-protection fees may be mediated.',
  ),
  'RR-103': text(
    '权属纠纷可请求中止有关程序；自请求中止起1年内未结案的，可请求延长。',
    'Ownership disputes may suspend proceedings for one year, to be extended on request.',
  ),
  'RR-112': text(
    '自申请日起2个月内或者收到受理通知书起15日内缴纳申请费等费用。',
    'Filing fees are paid within two months of filing or 15 days of the acceptance notice.',
  ),
  'RR-115': text(
    '年费逾期的，自应缴期满之日起6个月内补缴并缴滞纳金，每月加收5%。',
    'Annual fees can be paid late within six months, with 5 % more for each month.',
  ),
  'RR-120': text(
    '国际申请自优先权日起30个月内进入国家阶段，缴宽限费可至32个月。',
    'International applications enter within 30 months of the priority date, 32 with a surcharge.',
  ),
  'O81-19': text(
    '行政裁决请求时限三年，自知道侵权行为和侵权人起算；侵权仍在继续且专利有效的，应当受理。',
    'Three years from knowing the act and the infringer; later requests are accepted while the infringement continues.',
  ),
  'O81-20': text(
    '自收到请求书起五个工作日内立案或者不予立案；经负责人批准可延长五个工作日。',
    'Filed or refused within five working days; five more with the approval of the head.',
  ),
  'O81-22': text(
    '自立案起五个工作日内送达请求书副本；答辩十五日，境内无固定住所的三十日；答辩书五个工作日内送达请求人。',
    'Copies served within five working days; defence in 15 days, 30 without a domicile in China; passed on within five working days.',
  ),
  'O81-26': text(
    '口头审理的时间、地点至少在三个工作日前通知当事人。',
    'Time and place of an oral hearing are notified at least three working days ahead.',
  ),
  'O81-37': text(
    '自立案起三个月内结案；经负责人批准延长不超过一个月，经上一级批准继续延长不超过两个月；中止、公告、检验鉴定、管辖异议等期间不计入。',
    'Closed within three months; up to one month more by the head and two by the superior office; suspension, public notice, tests and objections to jurisdiction do not count.',
  ),
  'O81-65': text(
    '收到调解请求后五个工作日内送达被请求人，要求十五日内提交意见陈述书。',
    'The request is served within five working days; the respondent states its view in 15 days.',
  ),
  'O81-66': text(
    '同意调解的，自收到意见陈述书起五个工作日内立案；逾期或者不接受的，五个工作日内通知请求人不予立案。',
    'With consent the case is filed within five working days; without, the requester is told within five working days.',
  ),
  'O81-80': text(
    '诉讼期间不停止执行；自履行期限届满起三个月内可申请法院强制执行，未申请的，权利人可在六个月内申请。',
    'A suit does not stay the order; the office may ask the court within three months of the performance period, the right holder within six.',
  ),
  'MPA-22': text(
    '自立案起三个月内结案；可延长一个月，再延长应确定合理期限；变更请求、追加当事人的重新计算。',
    'Closed within three months, one month more, then a stated reasonable time; changed requests or added parties restart the period.',
  ),
  'O80-12': text(
    '省级部门自收到申请起3个月内提出初审意见。',
    'The provincial office gives its first opinion within three months.',
  ),
  'O80-15': text(
    '自初步认定公告起2个月内可提出异议。',
    'Objections within two months of the preliminary announcement.',
  ),
  'O85-15': text(
    '自予以优先审查通知书发文日起：发明45日首次处理、1年结案；实用新型和外观设计2个月；复审7个月；发明和实用新型无效5个月，外观设计无效4个月。',
    'From issue of the notice: inventions first action 45 days, close one year; utility models and designs two months; re-examination seven; invalidation five, of designs four.',
  ),
  'O85-16': text(
    '答复期限自通知书发文日起：发明1个月，实用新型和外观设计15日。',
    'Replies, from issue: one month for inventions, 15 days for utility models and designs.',
  ),
  'O85-22': text(
    '违反诚信原则的请求人或者代理机构，自认定起一年内不予受理其优先审查请求。',
    'For one year no request is accepted from those found in bad faith.',
  ),
  'TM2019-40': text(
    '期满前十二个月内续展，宽展期六个月。',
    'Renewal within the twelve months before the end of the term; six months of grace.',
  ),
  'TM2026-44': text(
    '期满前十二个月内续展，宽展期六个月。',
    'Renewal within the twelve months before the end of the term; six months of grace.',
  ),
};
