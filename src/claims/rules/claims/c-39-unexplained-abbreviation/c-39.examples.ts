import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    {
      claims: '1. 一种羊绒等级的计算方法，其特征在于，等级指数按GXK三项加权，其中G表示细度，X表示长度，K表示含粗率。',
      description: '具体实施方式\n按GXK三项加权计算等级指数。',
      shows: { zh: '逐个字母说明', en: 'Letter by letter' },
    },
    {
      claims: '1. 一种挤奶机，其特征在于，包括PLC、LED灯和USB接口，CPU与GPS模块连接。',
      description: '具体实施方式\n挤奶机由PLC控制。',
    },
    {
      claims: '1. 一种奶牛个体识别方法，其特征在于，计算DTW距离。',
      description: '具体实施方式\n采用动态时间规整（DTW）比较步态曲线。',
      shows: { zh: '说明书中有说明', en: 'Explained in the description' },
    },
    {
      claims: '1. 一种羊绒识别方法，其特征在于，采用LBP（局部二值模式）提取纹理。',
      description: '具体实施方式\n用LBP提取羊绒鳞片的纹理。',
    },
    {
      claims: '1. 一种风机评价方法，其特征在于，按AEP=ΣP·t计算，AEP大于阈值时报警。',
      description: '具体实施方式\n按AEP=ΣP·t计算发电量。',
      shows: { zh: '公式中的变量', en: 'A variable of a formula' },
    },
    {
      claims: '1. 一种稀土合金，其特征在于，含有SmCo，熔炼后冷却，型号为GLF18，密度由ASTMD792测得，加入KOH和PVC。',
      description: '具体实施方式\n合金含有SmCo。',
    },
  ],
  wrong: [
    {
      claims: '1. 一种奶牛称重方法，其特征在于，采用⟪QXV⟫算法滤波，其中Q表示体重。',
      description: '具体实施方式\n用QXV算法滤波后取平均值。',
    },
    {
      claims: '1. 一种奶牛发情监测系统，其特征在于，所述⟪RFTX⟫模块与服务器连接。',
      description: '具体实施方式\nRFTX模块把数据发给服务器。',
    },
    {
      claims: '1. 一种羊绒识别方法，其特征在于，用⟪GLCM⟫特征训练分类器。',
      description: '具体实施方式\n提取GLCM特征后训练分类器，再用GLCM特征分类。',
    },
    {
      claims: '1. 一种风电场调度方法，其特征在于，由⟪AGVC⟫下发指令，再由⟪FMC⟫执行。',
      description: '具体实施方式\nAGVC每5秒下发一次指令，FMC随后执行。',
    },
    {
      claims:
        '1. 一种沙棘油微胶囊，其特征在于，壁材中加入⟪OSAS⟫。\n2. 根据权利要求1所述的沙棘油微胶囊，其特征在于，OSAS的用量为2%。',
      description: '具体实施方式\n将OSAS溶于水，加热至60℃。',
    },
    {
      claims: '1. 一种稀土萃取剂，其特征在于，含有⟪DEHEHP⟫和煤油。',
      description: '具体实施方式\n取DEHEHP与煤油，按体积比3:7混合。',
    },
  ],
};
