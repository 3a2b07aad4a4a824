import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { matchesInDescription } from '../../../study/needed-pairs.ts';
import { defineRule, type Hit } from '../../rule.ts';

const UNLAWFUL =
  /(?:赌博(?:机|游戏|平台|器具|用具)|用于赌博|老虎机|出老千|作弊(?:器|装置|工具)|(?<!呼)吸毒(?:器具|工具|用具)|(?<![抑控])制毒(?:设备|工艺|方法|原料)|毒品(?:的?制备|制作)|伪造(?:货币|票据|公文|印章|证件|证书)|制造假币|(?:偷拍|窃听|窃照)(?:装置|设备|器)|万能(?:开锁|钥匙)|撬锁工具|色情(?:内容|视频|服务)|盗取(?:账号|密码|他人)|破解(?:他人|用户)的?(?:密码|账号)|逃避(?:监管|检查|税)|偷(?:电|税|逃税)(?:装置|方法)|克隆人的方法|人类胚胎的?(?:商业|工业)|刷单(?!元|体|侧|独|向|个|位|片|丝)|虚构交易|伪造(?:流量|点击))/g;
const WITHOUT_CONSENT =
  /(?:(?:未经|无需|不需要?|不经)(?:用户|本人|当事人|被采集者|顾客|消费者|个人)(?:的?)(?:同意|授权|许可|知情)[^，。；\n]{0,12}(?:采集|收集|获取|读取|使用|抓取|上传)|(?:在|于)(?:用户|顾客|消费者|被摄者)不知情(?:的情况下|时)[^，。；\n]{0,12}(?:采集|收集|获取|读取|拍摄|抓取|识别)|(?:私自|偷偷|秘密|暗中)(?:采集|收集|获取|抓取|上传)[^，。；\n]{0,10}(?:信息|数据|人脸|位置))/g;
/** What fights it. */
const AGAINST =
  /防|反|禁|打击|检测|识别|鉴别|查处|监测|避免|拦截|举报|侦查|戒|预警|杜绝|遏制|治理|取缔|抓捕|违法|不得|不能|导致|造成|风险|隐患|存在|容易|易被|被人|不法|犯罪/;

export const publicOrder = defineRule({
  id: 'D-25',
  group: 'description',
  title: t('不得违反法律、社会公德或者妨害公共利益', 'Not against law, morals or the public interest'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-5'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '“{text}”可能违反法律、社会公德或者妨害公共利益。',
        '“{text}” may be against the law, morals or the public interest.',
      ),
      why: t(
        '对违反法律、社会公德或者妨害公共利益的发明创造，不授予专利权。',
        'No patent is granted for what is against the law, morals or the public interest.',
      ),
      todo: t(
        '核对发明的目的；合法用途应当写明，违法内容应当删去。',
        'Check the purpose; state the lawful use and delete what is unlawful.',
      ),
    },
    data: {
      what: t('“{text}”：未经同意收集或者使用个人信息。', '“{text}”: personal data collected or used without consent.'),
      why: t(
        '数据的收集、使用应当合法、正当；违反法律的，不授予专利权。',
        'Data must be collected and used lawfully; otherwise no patent is granted.',
      ),
      todo: t(
        '写明经用户授权或者依法取得数据，并说明保护措施。',
        'State that the data are obtained lawfully or with consent, and how they are protected.',
      ),
    },
  },
  limits: [
    t(
      '凭用语提示，必须由人判断；含“防”“禁”“检测”“识别”等的半句不报。',
      'Words only point; a person must judge. Half sentences with 防, 禁, 检测, 识别 and the like are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study.description;
    for (const [pattern, message] of [
      [UNLAWFUL, 'default'],
      [WITHOUT_CONSENT, 'data'],
    ] as const)
      for (const match of matchesInDescription(study, text, pattern)) {
        const before = text.slice(Math.max(0, match.index - 24), match.index);
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
        if (
          AGAINST.test(before.slice(before.search(/[^，。；\n]*$/))) ||
          AGAINST.test(after.slice(0, after.search(/[。；\n]|$/)))
        )
          continue;
        yield { at: placeIn(study.description, match.index, match.index + match[0].length), message };
      }
  },
});
