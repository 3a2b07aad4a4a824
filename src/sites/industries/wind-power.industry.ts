import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const windPower = defineIndustry({
  id: 'wind-power',
  title: t('风电', 'Wind power'),
  summary: t(
    '风电机组、叶片、塔筒、控制并网、运维与风储氢一体化技术。',
    'Turbines, blades, towers, control and grid connection, maintenance, and wind with storage and hydrogen.',
  ),
  owners: [
    {
      body: t('风电产业知识产权运营中心（演示）', 'IP Operation Centre for Wind Power (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-08-31'),
  reviewEvery: 12,
  divisions: ['150900', '152500', '150200', '152200'],
  scope: scope(['风电', '风力发电', '风电机组', '风机', '风轮', '风场', '风能'], ['F03D']),
  tree: [
    branch(
      'rotor',
      ['叶片与风轮', 'Blades and rotor'],
      [
        leaf('blade', ['叶片设计', 'Blade design'], ['风电叶片', '翼型', '叶根', '涡流发生器'], {
          ipc: ['F03D1/06'],
        }),
        leaf('blade-making', ['叶片制造', 'Blade manufacture'], ['叶片模具', '真空灌注', '碳纤维主梁', '拉挤板'], {
          ipc: ['B29C70/*'],
          usual: ['B29L31/08'],
        }),
        leaf('icing', ['防除冰', 'De-icing'], ['除冰', '防覆冰', '叶片结冰', '融冰'], {
          ipc: ['F03D80/40'],
        }),
        leaf('recycling', ['叶片回收', 'Blade recycling'], ['退役叶片', '叶片回收', '玻璃纤维回收', '热解回收'], {
          ipc: ['B29B17/*'],
          usual: ['B09B3/40'],
        }),
      ],
    ),
    branch(
      'drive',
      ['传动与发电', 'Drive train and generator'],
      [
        leaf('gearbox', ['齿轮箱', 'Gearbox'], ['齿轮箱', '增速箱', '行星齿轮', '滑动轴承'], {
          ipc: ['F03D15/*', 'F16H57/*'],
        }),
        leaf('generator', ['发电机', 'Generator'], ['双馈发电机', '永磁直驱', '半直驱', '定子绕组'], {
          ipc: ['H02K7/18'],
          usual: ['H02K9/00'],
        }),
        leaf('bearing', ['主轴与轴承', 'Shaft and bearings'], ['主轴承', '变桨轴承', '偏航轴承', '主轴'], {
          ipc: ['F03D80/70', 'F16C19/*'],
        }),
      ],
    ),
    branch(
      'support',
      ['塔筒与基础', 'Tower and foundation'],
      [
        leaf('tower', ['塔筒', 'Tower'], ['塔筒', '混塔', '钢混塔架', '塔架法兰'], {
          ipc: ['F03D13/20', 'E04H12/*'],
        }),
        leaf('foundation', ['基础', 'Foundation'], ['风机基础', '预应力锚栓', '扩展基础', '桩基础'], {
          ipc: ['E02D27/*'],
        }),
        leaf('hoisting', ['吊装运输', 'Hoisting and transport'], ['吊装', '叶片运输', '举升', '吊具'], {
          ipc: ['F03D13/10', 'B66C1/*'],
        }),
      ],
    ),
    branch(
      'control',
      ['控制与并网', 'Control and grid'],
      [
        leaf('pitch', ['变桨偏航', 'Pitch and yaw'], ['变桨', '偏航', '独立变桨', '偏航误差'], {
          ipc: ['F03D7/*'],
        }),
        leaf('grid', ['并网与调频', 'Grid connection'], ['低电压穿越', '一次调频', '构网型', '次同步振荡'], {
          ipc: ['H02J3/38', 'H02J3/24'],
        }),
        leaf('converter', ['变流器', 'Converter'], ['变流器', '逆变器', '机侧', '功率模块'], {
          ipc: ['H02M7/*', 'H02M5/*'],
        }),
        leaf('forecast', ['功率预测', 'Power forecast'], ['风功率预测', '风速预测', '功率预测', '数值天气'], {
          ipc: ['G06Q10/04'],
          usual: ['G06Q50/06', 'H02J3/00'],
        }),
      ],
    ),
    branch(
      'operation',
      ['监测与运维', 'Monitoring and maintenance'],
      [
        leaf('diagnosis', ['故障诊断', 'Fault diagnosis'], ['故障诊断', '振动监测', '状态监测', '剩余寿命'], {
          ipc: ['F03D17/*', 'G01M13/*'],
        }),
        leaf('inspection', ['巡检', 'Inspection'], ['无人机巡检', '叶片巡检', '爬塔机器人', '红外检测'], {
          usual: ['B64C39/02', 'G06T7/00'],
        }),
        leaf('lightning', ['防雷与消防', 'Lightning and fire'], ['防雷', '接闪器', '机舱灭火', '雷电'], {
          ipc: ['F03D80/30', 'A62C3/*'],
        }),
        leaf('cold', ['低温与风沙', 'Cold and sand'], ['低温启动', '抗风沙', '前缘防护', '机舱散热'], {
          ipc: ['F03D80/60'],
        }),
      ],
    ),
    branch(
      'integration',
      ['风储氢一体化', 'Storage and hydrogen'],
      [
        leaf('storage', ['储能', 'Storage'], ['储能', '风储', '飞轮储能', '压缩空气储能'], {
          ipc: ['H02J3/28', 'H02J15/*'],
        }),
        leaf('hydrogen', ['风电制氢', 'Hydrogen'], ['制氢', '电解水', '离网制氢', '绿氢'], {
          ipc: ['C25B1/04'],
          usual: ['C25B9/00'],
        }),
        leaf('hybrid', ['多能互补', 'Hybrid plants'], ['风光互补', '多能互补', '源网荷储', '微电网'], {
          usual: ['H02J3/46', 'H02S10/12'],
        }),
      ],
    ),
  ],
});
