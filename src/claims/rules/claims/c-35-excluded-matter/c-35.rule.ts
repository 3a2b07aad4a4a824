import { text as t } from '#kernel/text.ts';
import type { AnalysedClaim } from '../../../model/index.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const LIVING =
  /疾病|病|癌|瘤|炎|症|患者|病人|受试者|人体|孕|胎|眼|牙|骨|血|心|脑|肺|肝|肾|胃|肠|脉|动物|牛|羊|马|猪|驼|犬|禽|鸡/;
const NOT_BODY =
  /作物|植物|病害|虫害|果树|叶片|林木|苗|故障|设备|机组|电池|电机|网络|系统|桥梁|隧道|地质|离体|非诊断|非治疗/;
const DIAGNOSIS =
  /(?:诊断|筛查|辨证|(?:患病|发病)风险(?:度)?(?:评估|预测)|预后(?:评估|预测)|(?:疾病|病情|病变)[^的]{0,6}(?:识别|检测|预测|评估))(?:的)?(?:方法|法|系统性方法)$/;
const TREATMENT =
  /(?:治疗|医治|疗|手术|按摩|推拿|针灸|艾灸|刮痧|催眠|麻醉|免疫|接种|避孕|减肥|增高|急救|护理|康复训练|止痛|透析)(?:的)?(?:方法|法|工艺)$|^(?:用于)?(?:治疗|预防)[^的]{1,24}的方法$/;
const TREATMENT_NOT = /非治疗|美容|护肤|水处理|热处理|制备|培养|检测|冻存|护理液|设备|管道|皮革|轴承|文物|离体/;
const MENTAL =
  /(?:教学|授课|培训|考试|考核|记忆|速算|会计|记账|统计|营销|促销|销售|收费|计费|定价|拍卖|游戏|竞赛|比赛|棋牌|排班|绩效|积分|保险|投资|理财|编码输入|心理测验|管理|评价|评审)(?:的)?(?:方法|规则|制度|模式)$/;
/** A word for a technical means: with one of them the claim is more than a rule for the mind. */
const TECHNICAL =
  /装置|设备|系统|服务器|终端|传感|处理器|计算机|电路|模块|单元|网络|数据库|机器|仪|采集|控制器|摄像|图像|信号|温度|湿度|压力|电|泵|阀|容器|加热|传输|存储|芯片|客户端|软件|平台|算法|模型|标签|二维码|无线|卫星|无人机|车辆|道路|土壤|灌溉|施工|钻|爆破|支护|通风|水位/;
const VARIETY =
  /(?:新)?品种$|(?:玉米|小麦|水稻|大豆|马铃薯|向日葵|苜蓿|牧草|沙棘|枸杞|甜菜|绵羊|山羊|奶牛|肉牛|马|骆驼|猪|鸡)(?:新)?品系$|^转基因(?:植物|动物|牛|羊|猪|小鼠|玉米|大豆|水稻)$/;
const DISCOVERY = /(?:自然规律|定律|定理|科学原理|天然现象)$/;
const NUCLEAR = /(?:原子核变换|核裂变|核聚变|嬗变)[^的]{0,4}(?:的)?(?:方法|工艺)$|放射性同位素$/;
const NUCLEAR_NOT = /检测|测量|分离|屏蔽|防护|药物|标记/;

const KINDS = ['diagnosis', 'treatment', 'mental', 'variety', 'discovery', 'nuclear'] as const;
const todo = t(
  '改为产品（装置、药物、组合物）或者可授权的制备、处理方法；纯属除外主题的删除。',
  'Claim a product or a method that is not excluded; delete what is excluded as such.',
);
const what = t(
  '权利要求{claim}的主题“{text}”可能不授予专利权。',
  'The subject of claim {claim}, “{text}”, may be excluded.',
);

export const excludedMatter = defineRule({
  id: 'C-35',
  group: 'claims',
  title: t('不授予专利权的主题', 'Excluded subject matter'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-25.1', 'GL-2-1-4'],
  needs: ['claims'],
  messages: {
    default: {
      what,
      why: t('专利法第二十五条第一款所列的主题不授予专利权。', 'Matter listed in Art. 25 ¶1 is not patentable.'),
      todo,
    },
    diagnosis: {
      what,
      why: t(
        '以有生命的人体或者动物体为对象、以获得诊断结果或者健康状况为直接目的的方法，不授予专利权。',
        'Methods on the living body that aim directly at a diagnosis or state of health are not patentable.',
      ),
      todo: t(
        '改为装置或者试剂的权利要求，或者写明全部步骤由装置实施的信息处理方法。',
        'Claim a device or reagent, or an information processing method all steps of which are done by a device.',
      ),
    },
    treatment: {
      what,
      why: t(
        '疾病的治疗方法（含手术、预防和免疫方法）不授予专利权；兼有非治疗目的的应当写明。',
        'Methods of treatment, surgery and prevention are not patentable; a non-therapeutic purpose must be stated.',
      ),
      todo: t(
        '改为药物、器械或者制药用途的权利要求；用于非治疗目的的，在主题名称中写明。',
        'Claim a drug, a device or a use in making a drug; state a non-therapeutic purpose in the subject name.',
      ),
    },
    mental: {
      what,
      why: t(
        '仅涉及智力活动的规则和方法的，不授予专利权；本项没有写出技术手段。',
        'Rules and methods for mental activities are not patentable; this claim names no technical means.',
      ),
      todo: t('写入解决技术问题的技术特征。', 'Add the technical features that solve a technical problem.'),
    },
    variety: {
      what,
      why: t(
        '动物和植物品种不授予专利权；其非生物学的生产方法可以授权。',
        'Animal and plant varieties are not patentable; non-biological methods of producing them are.',
      ),
      todo: t(
        '改为生产方法，或者另行申请植物新品种权。',
        'Claim the method of production, or apply for a plant variety right.',
      ),
    },
    discovery: {
      what,
      why: t('科学发现不授予专利权。', 'Scientific discoveries are not patentable.'),
      todo,
    },
    nuclear: {
      what,
      why: t(
        '原子核变换方法以及用该方法获得的物质不授予专利权。',
        'Methods of nuclear transformation and substances obtained by them are not patentable.',
      ),
      todo: t('改为实现该方法的设备、仪器。', 'Claim the equipment for it.'),
    },
  },
  limits: [
    t(
      '按独立权利要求的主题名称判断，全文的实质由人判断；写有装置、设备等技术手段的管理类方法不报告。',
      'Judged by the subject names of independent claims; management methods that name technical means are not reported.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || claim.subject.length < 2 || claim.subject.length > 80) continue;
      const kind = KINDS.find((one) => TESTS[one](claim.subject, claim));
      if (!kind) continue;
      const { start, end } = subjectRange(claim);
      yield { at: inClaim(study, claim, start, end), message: kind, params: { claim: claim.number } };
    }
  },
});

const TESTS: Record<(typeof KINDS)[number], (subject: string, claim: AnalysedClaim) => boolean> = {
  diagnosis: (s) => DIAGNOSIS.test(s) && LIVING.test(s) && !NOT_BODY.test(s),
  treatment: (s) => TREATMENT.test(s) && !TREATMENT_NOT.test(s) && !NOT_BODY.test(s),
  mental: (s, claim) => MENTAL.test(s) && !TECHNICAL.test(claim.text),
  variety: (s) => VARIETY.test(s),
  discovery: (s) => DISCOVERY.test(s),
  nuclear: (s) => NUCLEAR.test(s) && !NUCLEAR_NOT.test(s),
};
