import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const mongolianMedicine = defineIndustry({
  id: 'mongolian-medicine',
  title: t('蒙医药', 'Mongolian medicine'),
  summary: t(
    '蒙药材、方剂、炮制与制剂、质量控制、疗术器械与健康产品。',
    'Materials, formulas, processing, dosage forms, quality control, instruments and health products of Mongolian medicine.',
  ),
  owners: [
    {
      body: t('蒙医药知识产权运营中心（演示）', 'IP Operation Centre for Mongolian Medicine (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-02-28'),
  reviewEvery: 12,
  divisions: ['150500', '150100', '152500'],
  scope: scope(['蒙药', '蒙医', '蒙古药', '蒙古黄芪', '蒙药材', '蒙古族医药'], []),
  tree: [
    branch(
      'materials',
      ['蒙药材', 'Materials'],
      [
        leaf('cultivation', ['种植', 'Cultivation'], ['蒙古黄芪', '甘草', '苦参', '药材种植'], {
          ipc: ['A01G22/*'],
          usual: ['A01H4/00'],
        }),
        leaf('collection', ['采收加工', 'Collection'], ['采挖机', '药材烘干', '切制', '去皮'], {
          ipc: ['A01D13/*', 'F26B'],
        }),
        leaf('identification', ['基原鉴定', 'Identification'], ['基原鉴定', '条形码鉴定', '特异性引物', '显微鉴别'], {
          ipc: ['C12Q1/6895'],
        }),
        leaf('animal-mineral', ['动物与矿物药', 'Animal and mineral drugs'], ['寒水石', '牛黄', '麝香', '矿物药'], {
          ipc: ['A61K33/*', 'A61K35/*'],
        }),
      ],
    ),
    branch(
      'formula',
      ['方剂与适应症', 'Formulas and indications'],
      [
        leaf('cardio', ['心脑血管', 'Heart and brain'], ['冠心病', '心肌缺血', '脑梗', '广枣'], {
          ipc: ['A61P9/*'],
          usual: ['A61K36/22'],
        }),
        leaf('bone', ['骨伤与风湿', 'Bones and rheumatism'], ['类风湿', '骨折', '痛风', '骨关节炎'], {
          ipc: ['A61P19/*', 'A61P29/*'],
        }),
        leaf('digestive', ['脾胃与肝胆', 'Stomach and liver'], ['胃炎', '肝纤维化', '消化不良', '溃疡'], {
          ipc: ['A61P1/*'],
        }),
        leaf('skin', ['皮肤病', 'Skin'], ['银屑病', '湿疹', '白癜风', '药浴'], {
          ipc: ['A61P17/*'],
        }),
        leaf('immune', ['血液与免疫', 'Blood and immunity'], ['血小板', '免疫调节', '再生障碍性贫血', '抗肿瘤'], {
          ipc: ['A61P7/*', 'A61P35/*', 'A61P37/*'],
        }),
      ],
    ),
    branch(
      'preparation',
      ['炮制与制剂', 'Processing and dosage forms'],
      [
        leaf('processing', ['炮制减毒', 'Processing'], ['炮制', '诃子', '草乌', '减毒'], {
          usual: ['A61K36/714', 'A61P39/02'],
        }),
        leaf('extraction', ['提取纯化', 'Extraction'], ['提取纯化', '总黄酮', '皂苷', '大孔树脂'], {
          ipc: ['A61K127/*', 'A61K125/*', 'A61K131/*'],
          usual: ['A61K36/481'],
        }),
        leaf('pill', ['丸散颗粒', 'Pills and granules'], ['水丸', '颗粒剂', '散剂', '包衣'], {
          ipc: ['A61K9/14', 'A61K9/16', 'A61K9/20'],
        }),
        leaf('topical', ['外用制剂', 'Topical forms'], ['贴膏', '凝胶剂', '搽剂', '透皮'], {
          ipc: ['A61K9/70', 'A61K9/06'],
        }),
      ],
    ),
    branch(
      'quality',
      ['质量控制', 'Quality control'],
      [
        leaf('fingerprint', ['指纹图谱', 'Fingerprints'], ['指纹图谱', '含量测定', '质量标志物', '高效液相'], {
          ipc: ['G01N30/*'],
        }),
        leaf('residue', ['有害残留', 'Harmful residues'], ['重金属', '农药残留', '汞', '砷'], {
          usual: ['G01N21/31', 'G01N27/626'],
        }),
      ],
    ),
    branch(
      'therapy',
      ['疗术与器械', 'Therapies and devices'],
      [
        leaf('needle', ['温针放血', 'Needles and bloodletting'], ['温针', '放血', '银针', '火罐'], {
          ipc: ['A61H39/*', 'A61M1/08'],
        }),
        leaf('bonesetting', ['正骨器械', 'Bone-setting'], ['正骨', '小夹板', '复位', '震脑'], {
          ipc: ['A61F5/*'],
          usual: ['A61B17/56'],
        }),
        leaf('bath', ['药浴熏蒸', 'Baths and steam'], ['药浴器', '熏蒸', '沙疗', '热敷'], {
          ipc: ['A61H33/*'],
          usual: ['A61F7/02'],
        }),
      ],
    ),
    branch(
      'health',
      ['健康产品', 'Health products'],
      [
        leaf('tea', ['药茶与食养', 'Herbal teas'], ['药茶', '奶茶', '药食同源', '代茶饮'], {
          ipc: ['A23F3/*', 'A23L33/105'],
        }),
        leaf('care', ['日化护理', 'Care products'], ['牙膏', '足浴', '香囊', '洗发'], {
          ipc: ['A61Q'],
          usual: ['A61K8/97'],
        }),
      ],
    ),
  ],
});
