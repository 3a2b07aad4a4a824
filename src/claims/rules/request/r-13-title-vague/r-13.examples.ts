import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { title: '一种等离子体处理装置及等温淬火方法' },
    { title: '一种核苷类似物及其制备方法', shows: { zh: '类似物是化学名词', en: 'A class of compounds' } },
    { title: '一种中等硬度奶酪的制备方法' },
    { title: '一种不等厚风机叶片主梁及其成型模具' },
    { title: '两相等静压成型的稀土磁体及其取向装置' },
    { title: '一种其他设备接入的牧场物联网系统', shows: { zh: '前面没有列举', en: 'No list before it' } },
    { kind: 'utility', title: '一种等距排列的挤奶杯组' },
  ],
  wrong: [
    { title: '一种清洗奶罐喷头⟪等⟫' },
    { title: '一种沙棘果汁⟪及其他⟫饮料的杀菌方法' },
    { title: '一种羊绒分梳辊⟪及其类似物⟫' },
    { title: '一种用于牛、羊、骆驼⟪等⟫的耳标' },
    { title: '用于奶罐⟪或等效物⟫的清洗装置' },
    { kind: 'utility', title: '一种锅炉、换热器⟪等⟫设备的支架' },
    { title: '一种牧草、秸秆⟪之类⟫的青贮方法' },
    { title: '一种钕、镨⟪等⟫元素的萃取分离方法' },
  ],
};
