import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  right: [
    { description: '具体实施方式\n上游引物如SEQ ID NO:1所示：ATGCCGTTAGCATCG。' },
    { description: '具体实施方式\n取乳酸菌菌粉，接种量为3%。' },
    { description: '具体实施方式\n引物为ATGC，退火温度58℃。', shows: { zh: '不足10个', en: 'Fewer than ten' } },
    { description: '具体实施方式\n三肽Gly-Pro-Ala由酶解得到。' },
    { description: '具体实施方式\n序列见核苷酸序列表，引物F：GGATCCATGAAACGT。' },
  ],
  wrong: [
    { description: "具体实施方式\n正向引物为5'-⟪ATGGCTAACCGTTAGCA⟫-3'。" },
    { description: '具体实施方式\n所述乳源肽的序列为⟪Val-Pro-Pro-Leu-Gly⟫。' },
    { description: '发明内容\n探针序列：⟪GGATC CATGA AACGT TTAGC⟫。' },
    { description: '具体实施方式\n扩增绒山羊FGF5基因，引物R：⟪CTGGAATTCTTACCGGA⟫，退火温度60℃。' },
    { description: '具体实施方式\nsiRNA正义链为⟪GCUAGCUUAGCAUGGCUAU⟫。' },
  ],
};
