import type { Examples } from '../../examples.ts';

const chinese = '1. 一种马奶酒发酵罐，其特征在于，包括罐体和设置在罐体内的搅拌器。';

export const examples: Examples = {
  right: [
    { claims: chinese, title: '一种马奶酒发酵罐' },
    {
      claims: '1. 一种多肽，其氨基酸序列为MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQVKVKALPDAQ。',
      shows: { zh: '序列不是外文语句', en: 'A sequence is no foreign text' },
    },
    { claims: '1. 一种植物乳杆菌（Lactobacillus plantarum）NM-28，其保藏编号为CGMCC No.20001。' },
    {
      claims:
        '1. 一种识别方法，其特征在于，采用双向编码器（Bidirectional Encoder Representations from Transformers for long text pair classification tasks）提取特征。',
      shows: { zh: '原文在括号里', en: 'The original stands in brackets' },
    },
    { claims: chinese, abstract: '一种马奶酒发酵罐，搅拌器转速60r/min，温度28℃。', scope: 'claims' },
    {
      claims: chinese,
      description:
        '背景技术\n文献（Wang L, Zhang H, et al. Effect of lactic acid bacteria on the flavour and the texture of koumiss during storage at low temperature in northern China. Journal of Dairy Science, Vol.）报道了马奶酒的发酵。',
      shows: { zh: '引证文献的原文', en: 'A cited document in its language' },
    },
    { claims: '1. 一种合金，由Nd、Fe、B、Dy、Co、Cu、Al、Ga和Zr组成。', title: 'Nd-Fe-B合金' },
  ],
  wrong: [
    { claims: chinese, title: '⟪Fermenter⟫' },
    {
      claims: chinese,
      description:
        '具体实施方式\n将马奶过滤后加入罐体。⟪The stirrer is driven by a motor that is mounted on the lid of the tank, and the temperature of the milk is kept between twenty and thirty degrees during the whole fermentation⟫。',
    },
    {
      claims: '1. A wind turbine blade comprising a root portion, a tip portion and a heating film.',
      scope: 'claims',
      at: ['claims'],
    },
    {
      claims:
        '1. ケースと、前記ケースに収容されるモータとを備えることを特徴とする洗浄装置。\n2. 前記モータはブラシレスモータであることを特徴とする請求項1に記載の洗浄装置。',
      scope: 'claims',
      at: ['claims'],
    },
    { claims: chinese, title: '⟪Fermentation tank for mare milk wine⟫' },
    { claims: chinese, abstract: '⟪The utility model discloses a fermentation tank with a stirrer inside.⟫' },
    {
      claims: `${chinese}\n2. 根据权利要求1所述的马奶酒发酵罐，其特征在于，所述搅拌器为桨式。\n3. ⟪The fermentation tank according to claim 1, wherein the stirrer is driven by a motor.⟫`,
    },
    {
      claims:
        '1. 一种马奶酒发酵方法，其特征在于，⟪the fermentation temperature is kept between twenty and thirty degrees⟫，持续48小时。',
    },
    {
      claims: chinese,
      description: '技术领域\nThe invention relates to the field of dairy equipment and fermentation.',
      at: ['description'],
    },
  ],
};
