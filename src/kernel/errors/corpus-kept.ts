import { defineErrors } from './define.ts';

/** Saved queries, alerts, collections, annotations and merged names. */
export const corpusKept = defineErrors({
  id: 'corpus-kept',
  prefix: 'ZQ-COR',
  title: { zh: '检索式、文献集与批注', en: 'Saved queries, collections and notes' },
  errors: {
    'ZQ-COR-040': {
      status: 404,
      what: { zh: '没有查到这一{thing}。', en: 'There is no such {thing}.' },
      why: {
        zh: '它可能已被删除，或没有共享给您现在的身份。',
        en: 'It may have been deleted, or it is not shared with the hat you wear now.',
      },
      next: { zh: '请核对地址，或换一个身份再试。', en: 'Check the address, or try with another hat.' },
    },
    'ZQ-COR-041': {
      status: 403,
      what: { zh: '这个文献集您只能查看。', en: 'You may only look at this collection.' },
      why: { zh: '它的所有者给您的是查看权限。', en: 'Its owner let you read it, not change it.' },
      next: {
        zh: '请所有者改为可编辑，或复制成自己的文献集。',
        en: 'Ask the owner for leave to edit, or copy it into one of your own.',
      },
    },
    'ZQ-COR-042': {
      status: 422,
      what: { zh: '共 {found} 篇，超过上限 {max} 篇。', en: 'There are {found} documents; the most is {max}.' },
      why: {
        zh: '提醒和文献集要逐篇记录，上限是本站设置（惯例）。',
        en: 'Alerts and collections keep track of each document; the limit is a setting of the house (customary).',
      },
      next: {
        zh: '请加一个条件缩小范围，如日期、分类号或地区。',
        en: 'Narrow the query by a date, a class or a division.',
      },
    },
    'ZQ-COR-043': {
      status: 422,
      what: { zh: '检索式第 {at} 个字符处读不懂。', en: 'The query cannot be read at character {at}.' },
      why: { zh: '{reason}。', en: '{reason}.' },
      next: { zh: '请改正后再保存。', en: 'Correct it and save again.' },
    },
    'ZQ-COR-044': {
      status: 409,
      what: { zh: '别人刚改过它。', en: 'Somebody else has just changed it.' },
      why: {
        zh: '您看到的是第 {seen} 步，现在是第 {now} 步。',
        en: 'You saw step {seen}; it stands at step {now}.',
      },
      next: { zh: '请刷新后再改一次。', en: 'Reload and make the change again.' },
    },
    'ZQ-COR-045': {
      status: 422,
      what: { zh: '专利库里没有文献 {key}。', en: 'The corpus holds no document {key}.' },
      why: {
        zh: '只有已公开并入库的文献可以收藏和批注。',
        en: 'Only published documents that are in the corpus can be kept and annotated.',
      },
      next: { zh: '请核对号码。', en: 'Check the number.' },
    },
    'ZQ-COR-046': {
      status: 422,
      what: { zh: '这一部分里没有您引用的文字。', en: 'The passage you quote is not in that part.' },
      why: {
        zh: '批注要挂在公开文本的一段原文上，1 至 500 字，不跨段。',
        en: 'A note hangs on a passage of the published text, 1 to 500 characters within one paragraph or claim.',
      },
      next: { zh: '请重新选中一段原文。', en: 'Select a passage of the text again.' },
    },
    'ZQ-COR-047': {
      status: 409,
      what: { zh: '这条批注现在是“{state}”，不能这样办。', en: 'The note is {state}; this cannot be done now.' },
      why: { zh: '它已被撤回、隐藏或处理过。', en: 'It was withdrawn, hidden or dealt with already.' },
      next: { zh: '请刷新查看现状。', en: 'Reload to see how it stands.' },
    },
    'ZQ-COR-048': {
      status: 429,
      what: { zh: '今天的批注已有 {max} 条。', en: 'You have made {max} notes today.' },
      why: {
        zh: '每人每天的条数有上限（惯例），以免刷屏。',
        en: 'The number per person and day is limited (customary), so that nobody floods the pages.',
      },
      next: { zh: '请明天再写。', en: 'Write again tomorrow.' },
    },
    'ZQ-COR-049': {
      status: 409,
      what: { zh: '“{name}”已并入“{canonical}”。', en: '"{name}" already counts as "{canonical}".' },
      why: { zh: '一种写法只能归到一个申请人。', en: 'A spelling belongs to one applicant only.' },
      next: {
        zh: '请先撤销那次合并，或从这里去掉这种写法。',
        en: 'Undo that merge first, or leave the spelling out here.',
      },
    },
    'ZQ-COR-050': {
      status: 409,
      what: { zh: '这项合并现在是“{state}”，不能这样办。', en: 'The merge is {state}; this cannot be done now.' },
      why: { zh: '它已有别的决定。', en: 'It was decided otherwise meanwhile.' },
      next: { zh: '请刷新查看现状。', en: 'Reload to see how it stands.' },
    },
    'ZQ-COR-051': {
      status: 403,
      what: { zh: '只有被合并的单位可以提出异议。', en: 'Only an organisation that is named can object.' },
      why: {
        zh: '您现在的身份不是统一社会信用代码或名称相符的单位。',
        en: 'The hat you wear is no organisation with that credit code or one of those names.',
      },
      next: {
        zh: '请换成该单位的身份；其他人可以把情况告诉数据管理员。',
        en: 'Put on the hat of the organisation; others may tell the data steward.',
      },
    },
    'ZQ-COR-052': {
      status: 404,
      what: { zh: '这个退订链接不能用。', en: 'This link stops no alert.' },
      why: {
        zh: '链接不完整，或提醒已不存在。',
        en: 'It is not complete, or the alert is gone.',
      },
      next: {
        zh: '请从邮件里完整复制链接，或登录后在“我的检索式”里关闭提醒。',
        en: 'Copy the whole link from the mail, or sign in and switch the alert off under "Saved queries".',
      },
    },
    'ZQ-COR-053': {
      status: 503,
      what: { zh: '专利库没有打开。', en: 'The patent corpus is not open.' },
      why: { zh: '本站还没有装入专利数据。', en: 'No patent data are loaded in this house.' },
      next: {
        zh: '请管理员先导入数据（corpus ingest）。',
        en: 'The administrator ingests data first (corpus ingest).',
      },
    },
    'ZQ-COR-054': {
      status: 422,
      what: { zh: '没有找到“{input}”。', en: '"{input}" was not found.' },
      why: {
        zh: '共享要写对方账号的电子邮箱，或单位的统一社会信用代码。',
        en: 'Name a person by the e-mail address of the account, an organisation by its credit code.',
      },
      next: { zh: '请核对后再试。', en: 'Check it and try again.' },
    },
    'ZQ-COR-055': {
      status: 422,
      what: { zh: '至少要有两种写法。', en: 'A merge needs two spellings.' },
      why: { zh: '合并是把几种写法算作一个申请人。', en: 'Merging counts several spellings as one applicant.' },
      next: { zh: '请补上另一种写法。', en: 'Add another spelling.' },
    },
    'ZQ-COR-056': {
      status: 422,
      what: { zh: '没有收到证据文件“{name}”。', en: 'The file "{name}" has not arrived.' },
      why: { zh: '证据文件要先上传。', en: 'Evidence has to be uploaded first.' },
      next: { zh: '请重新上传。', en: 'Upload it again.' },
    },
    'ZQ-COR-057': {
      status: 409,
      what: { zh: '{kind}不能这样改。', en: 'This cannot be done to a {kind}.' },
      why: {
        zh: '固定的文献集没有检索式；跟随检索式的文献集由检索式决定内容。',
        en: 'A fixed collection has no query; what a living one holds is found by its query.',
      },
      next: {
        zh: '请另建一个文献集，或先把它固定下来。',
        en: 'Make another collection, or freeze this one first.',
      },
    },
  },
});
